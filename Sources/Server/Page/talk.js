// The talk, and the line to write in. What the house says stands apart from what people say, so that nobody can seem to be it.

import { ask, button, fill, h, keep, theirs } from "./dom.js";
import { areLettered, language, t } from "./words.js";

export const roleWord = (role) => ({
  facilitator: () => t("facilitator"), "co-facilitator": () => t("co_facilitator"), "peer lead": () => t("peer_lead"),
})[role]?.() ?? null;

export class Talk {
  constructor(page) {
    this.page = page;
    this.last = 0;
    this.log = h("div", { class: "log", role: "log", "aria-live": "off", "aria-label": t("talk"), tabindex: "0" });
    /// What waits for the net; it stands below all that was said.
    this.unsent = h("div", { class: "unsent" });
    /// Whether the reader is at the bottom of the log, and so stays there.
    this.follows = true;
    this.log.addEventListener("scroll", () => {
      if (this.log.clientHeight === 0) return;
      this.follows = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 60;
      if (this.follows) this.fresh.hidden = true;
    });
    new ResizeObserver(() => this.follows && this.toEnd()).observe(this.log);
    this.fresh = button(t("new_below"), () => {
      this.toEnd();
      this.log.focus({ preventScroll: true });
    }, { class: "fresh small", hidden: true });
    this.waiting = h("p", { class: "hint waits", hidden: true });
    this.input = h("input", {
      type: "text", class: "line", dir: "auto", autocomplete: "off", enterkeyhint: "send", maxlength: 1000,
      "aria-label": t("say_to_room"), placeholder: t("say_to_room"),
    });
    this.hush = button(t("hush"), () => page.toggleHush(), { class: "tool" });
    this.hand = button(t("hand_up"), () => page.send(page.evening.hand ? "/lower" : "/hand"), { class: "tool" });
    this.question = h("div", { class: "asked", hidden: true });
    this.form = h("form", {
      class: "compose",
      submit: (event) => {
        event.preventDefault();
        const line = this.input.value.trim();
        if (!line) return;
        if (page.say(line)) this.input.value = "";
        this.toEnd();
      },
    }, this.input, h("button", { type: "submit" }, t("send")));
    this.node = h("section", { class: "view talk", "aria-label": t("talk") }, this.log, this.fresh, this.waiting, this.question, this.form,
      h("div", { class: "tools" }, this.hand, this.hush));
  }

  update() {
    const { page } = this;
    const { evening } = page;
    const asked = evening.mine.length > 0;
    const hushed = page.hushed && asked;
    if (evening.talk.length > 0 && evening.talk.at(-1).id < this.last) this.last = 0;
    if (this.last === 0) {
      this.log.replaceChildren(this.unsent);
      this.follows = true;
    }
    const last = this.last;
    for (const entry of evening.talk) {
      if (entry.id <= this.last) continue;
      this.unsent.before(this.row(entry));
      this.last = entry.id;
    }
    while (this.log.children.length > 400) this.log.firstChild.remove();
    this.showUnsent();
    if (this.follows) this.toEnd();
    else if (this.last > last) this.fresh.hidden = false;
    // A voice reads chat where no question is open, and where nobody asked for quiet.
    this.log.setAttribute("aria-live", asked || page.hushed ? "off" : "polite");
    this.log.classList.toggle("hushed", hushed);
    if (!hushed) this.hushedSince = this.last;
    const missed = hushed ? evening.talk.filter((entry) => entry.kind === "chat" && entry.id > this.hushedSince).length : 0;
    this.waiting.hidden = missed === 0;
    if (missed > 0) this.waiting.textContent = t("lines_wait", { count: missed });
    const place = evening.isToThemselves ? t("quiet_line") : evening.group ? t("say_to_group") : asked ? t("say_meanwhile") : t("say_to_room");
    if (this.input.placeholder !== place) {
      this.input.placeholder = place;
      this.input.setAttribute("aria-label", place);
    }
    this.hush.setAttribute("aria-pressed", String(page.hushed));
    this.hush.hidden = !asked;
    this.form.hidden = Boolean(evening.over);
    this.hand.hidden = evening.leads || Boolean(evening.over);
    const up = Boolean(evening.hand);
    this.hand.textContent = up ? t("hand_down") : t("hand_up");
    this.hand.setAttribute("aria-pressed", String(up));
    this.askBack(evening.unclear);
  }

  /// Brings the reader down to the newest line, and keeps them there.
  toEnd() {
    this.follows = true;
    this.fresh.hidden = true;
    this.log.scrollTop = this.log.scrollHeight;
  }

  /// What somebody said while the net was gone.
  showUnsent() {
    const { outbox, connection } = this.page;
    const texts = outbox.filter((entry) => entry.kind === "say" && (!entry.sent || connection.state !== "open")).map((entry) => entry.text);
    keep(this.unsent, texts, () => texts.map((text) => h("div", { class: "chat mine" }, h("span", { class: "who" }, h("b", {}, t("you"))),
      h("span", { class: "role" }, t("waits_for_net")), theirs(text, "p"))));
  }

  row(entry) {
    const { kind, text, from, role, to } = entry;
    const time = h("time", { datetime: entry.at.toISOString() },
      entry.at.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" }));
    const word = roleWord(role);
    const who = (name) => h("span", { class: "who" }, theirs(name, "b"), word ? h("span", { class: "role" }, word) : null);
    const said = theirs(text ?? "", "p");
    switch (kind) {
      case "chat":
        return h("div", { class: `chat ${entry.room}` }, who(from), entry.room === "team" ? h("span", { class: "role" }, t("to_team")) : null, time, said);
      case "said":
        return h("div", { class: `chat mine ${entry.room}` }, h("span", { class: "who" }, h("b", {}, t("you"))), time, said);
      case "tell":
        return h("div", { class: "chat tell" }, entry.direction === "received"
          ? [who(from), h("span", { class: "role" }, t("to_you_alone"))] : h("span", { class: "who" }, t("you_to", { name: to })), time, said,
          entry.direction === "received" ? button(t("reply"), () => this.page.write(from), { class: "quiet small" }) : null);
      case "announcement":
        return h("div", { class: "chat announcement" }, who(from), h("span", { class: "role" }, entry.group ? t("to_your_group") : t("to_everyone")), time, said);
      case "list":
        return h("div", { class: "house" }, entry.title ? h("p", {}, theirs(entry.title, "b")) : null,
          h(entry.numbered ? "ol" : "ul", { class: !entry.numbered && areLettered(entry.items) ? "lettered" : null }, entry.items.map((item) => h("li", { dir: "auto" }, item))));
      case "unsure":
        return h("div", { class: "house refusal" }, h("p", {}, t("may_be_lost")), theirs(text, "p"),
          button(t("send_again"), (press) => {
            press.currentTarget.disabled = true;
            this.page.say(text);
          }, { class: "small" }));
      default:
        return h("div", { class: kind === "house" ? "house" : `house ${kind}` }, h("p", { dir: "auto" }, text));
    }
  }

  /// Nobody has read this, and it can be sent later.
  giveBack(text) {
    if (!this.input.value) this.input.value = text;
  }

  /// The house asks what a line was meant for; nobody has read it.
  askBack(unclear) {
    if (this.question.shown === unclear) return;
    this.question.shown = unclear;
    this.question.hidden = !unclear;
    if (!unclear) return;
    const { page } = this;
    const close = () => {
      page.evening.unclear = null;
      this.input.focus();
      page.render();
    };
    fill(this.question, h("p", {}, unclear.text), h("div", { class: "row" },
      unclear.line ? button(t("say_it"), () => {
        page.send(`/say ${unclear.line}`, { kind: "say", text: unclear.line });
        close();
      }) : null,
      unclear.args?.command ? button(t("do_it"), () => {
        page.send("yes");
        close();
      }) : null,
      button(t("leave_it"), close, { class: "quiet" })));
  }
}

/// A private line to somebody.
export function writeTo(page, name) {
  const text = h("textarea", { rows: 3, dir: "auto", "aria-label": t("your_message") });
  const dialog = ask(t("write_to", { name }), h("p", { class: "hint" }, t("write_hint")), text, h("div", { class: "row" },
    button(t("send"), () => {
      const line = text.value.trim().replace(/\s+/g, " ");
      if (line && page.send(`/tell ${page.quoted(name)} ${line}`)) dialog.close();
    }, { class: "main" }), button(t("cancel"), () => dialog.close())));
  text.focus();
}
