// Coming in: what this is, who is there, what is kept, what is agreed to, a name. Each page says what can be done.

import { button, field, h, keep, theirs } from "./dom.js";
import { languageChoice } from "./panels.js";
import { t } from "./words.js";

/// Refusals that may pass by themselves, so that the page can ask again for whoever waits.
const PASSING = new Set(["event_full", "event_not_open", "locked"]);

export class Door {
  constructor(page) {
    this.page = page;
    this.head = h("header", { class: "top" });
    this.main = h("main", { class: "door", tabindex: "-1" });
    this.node = h("div", { class: "outside" }, this.head, this.main);
  }

  update() {
    const { page } = this;
    const { evening, place } = page;
    const { door, events, agreement, refused, ended, house } = evening;
    keep(this.head, [house, place.slug], () => h("p", { class: "house" }, house ? theirs(house) : "",
      place.slug && place.view !== "list" ? [" · ", h("a", { href: "/", click: (event) => page.go(event, "/") }, t("all_events"))] : null));
    keep(this.main, [
      door, events, agreement, refused, ended, place, page.connection.state, page.waiting, page.left, page.asking,
      page.name, page.mayReturn], () => this.screen());
  }

  screen() {
    const { page } = this;
    const { evening, place } = page;
    document.title = evening.house ?? "Parlor";
    if (evening.ended) return this.ended(evening.ended);
    if (!evening.house || !evening.events) {
      return page.connection.state === "lost" ? [h("h1", {}, t("no_net")), h("p", {}, t("no_net_yet"))] : h("p", { class: "hint" }, t("connecting"));
    }
    if (evening.agreement) return this.agreement(evening.agreement);
    if (["key", "code", "code_word"].includes(evening.door?.step) && page.asking) return this.secret(evening.door);
    if (place.view === "list") return this.list();
    const event = evening.events.find((event) => event.slug === place.slug);
    return event ? this.event(event) : [
      h("h1", {}, t("no_event")), h("p", {}, t("no_event_hint")), h("p", {}, h("a", { href: "/", click: (event) => page.go(event, "/") }, t("all_events")))];
  }

  list() {
    const { page } = this;
    const { events } = page.evening;
    return [
      h("h1", {}, t("events")),
      page.left ? h("p", { class: "saved" }, page.left) : null,
      events.length === 0 ? h("p", {}, t("no_events")) : h("ul", { class: "cards" }, events.map((event) => h("li", {},
        h("a", { href: `/e/${event.slug}`, "data-key": event.slug, click: (press) => page.go(press, `/e/${event.slug}`) }, theirs(event.title)),
        event.about ? h("p", { dir: "auto" }, event.about) : null, h("p", { class: "hint" }, when(event))))),
      this.codeForm(), languageChoice(),
    ];
  }

  event(event) {
    const { page } = this;
    const { refused } = page.evening;
    const over = event.state === "over";
    const children = [
      h("h1", { dir: "auto" }, event.title), page.left ? h("p", { class: "saved" }, page.left) : null,
      event.about ? h("p", { class: "about", dir: "auto" }, event.about) : null,
      h("p", { class: "hint" }, when(event)),
      event.next ? h("p", { class: "hint" }, t("next_dates", { dates: event.next.join(" · ") })) : null,
    ];
    if (page.place.view === "stage") children.push(h("p", { class: "note" }, t("stage_hint")));
    if (over && !page.mayReturn) return [...children, h("p", {}, t("is_over")), this.others()];
    if (page.waiting) return [...children, this.waiting()];
    return [
      ...children, this.nameForm(event),
      event.terms ? h("section", { class: "kept" }, h("h2", {}, t("what_is_kept")), h("p", {}, event.terms)) : null,
      h("section", { class: "kept" }, h("h2", {}, t("good_to_know")), h("ul", {},
        h("li", {}, t("know_pass")), h("li", {}, t("know_help")), h("li", {}, t("know_back")))),
      this.codeForm(), languageChoice(),
      refused && PASSING.has(refused.code) ? null : this.others(),
    ];
  }

  nameForm(event) {
    const { page } = this;
    const { refused } = page.evening;
    const input = h("input", {
      type: "text", name: "name", autocomplete: "nickname", maxlength: 24, required: true, dir: "auto", value: page.name ?? "",
      "data-key": "name", enterkeyhint: "go", autocapitalize: "words", spellcheck: "false",
      "aria-invalid": refused ? "true" : null,
    });
    const passing = refused && PASSING.has(refused.code);
    return h("form", {
      class: "panel",
      submit: (submit) => {
        submit.preventDefault();
        if (input.value.trim()) page.join(event.slug, input.value.trim());
      },
    },
    page.mayReturn ? h("p", {}, button(t("return_to_seat"), () => page.comeBack(event.slug), { class: "main", "data-key": "back" })) : null,
    event.invited ? h("p", {}, t("by_invitation")) : null,
    field(t("your_name"), input, t("name_hint")),
    refused ? h("p", { class: "refused" }, refused.text) : null,
    passing ? [button(t("wait_here"), () => page.waitFor(event.slug, input.value.trim() || page.name), { class: "main", "data-key": "wait" }), h("p", { class: "hint" }, t("wait_hint"))] : null,
    h("button", { type: "submit", class: passing ? "quiet" : "main", "data-key": "go", disabled: page.connection.state !== "open" },
      passing ? t("try_again") : t("come_in")),
    page.connection.state !== "open" ? h("p", { class: "hint" }, t("no_net_yet")) : null);
  }

  waiting() {
    const { page } = this;
    return h("div", { class: "panel" }, h("h2", {}, t("you_wait")), h("p", {}, page.waiting.text), h("p", { class: "hint" }, t("waiting_hint")),
      button(t("stop_waiting"), () => page.stopWaiting(), { "data-key": "stop" }));
  }

  agreement({ title, text }) {
    const { page } = this;
    const { refused } = page.evening;
    return [
      h("h1", {}, t("agreement_of", { event: title })),
      h("div", { class: "panel" }, text.split("\n").map((line) => h("p", { dir: "auto" }, line))),
      h("p", { class: "hint" }, t("agreement_hint")),
      refused ? h("p", { class: "refused" }, refused.text) : null,
      h("div", { class: "row" }, button(t("agree"), () => page.send("agree"), { class: "main", "data-key": "agree" }),
        button(t("go_back"), () => page.backToEvents(), { "data-key": "back" })),
    ];
  }

  secret({ step, text }) {
    const { page } = this;
    const { refused } = page.evening;
    const input = h("input", {
      type: step === "key" ? "password" : "text", autocomplete: step === "key" ? "current-password" : "off", required: true,
      "data-key": step, autocapitalize: "off", spellcheck: "false",
    });
    const labels = { key: () => t("key"), code: () => t("code"), code_word: () => t("code_word") };
    return [
      h("h1", {}, labels[step]()),
      h("form", {
        class: "panel",
        submit: (submit) => {
          submit.preventDefault();
          page.prove(step, input.value.trim());
        },
      },
      // For the browser's own store of passwords.
      step === "key" ? h("input", { type: "text", autocomplete: "username", value: page.name ?? "", hidden: true, "aria-label": t("your_name") }) : null,
      field(labels[step](), input, text), refused ? h("p", { class: "refused" }, refused.text) : null,
      h("div", { class: "row" }, h("button", { type: "submit", class: "main" }, t("come_in")), button(t("go_back"), () => page.goBack()))),
    ];
  }

  codeForm() {
    const { page } = this;
    const input = h("input", { type: "text", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", required: true, "data-key": "code" });
    return h("details", { class: "panel" }, h("summary", { "data-key": "have" }, t("have_code")), h("form", {
      submit: (submit) => {
        submit.preventDefault();
        page.rejoin(input.value.trim());
      },
    }, field(t("code"), input, t("code_hint")), h("button", { type: "submit" }, t("come_in"))));
  }

  others() {
    const { page } = this;
    return page.evening.events.length > 1
      ? h("p", {}, h("a", { href: "/", click: (event) => page.go(event, "/") }, t("all_events"))) : null;
  }

  /// The connection is closed, and why.
  ended({ reason, text }) {
    const { page } = this;
    const again = { replaced: () => t("take_up_here"), removed: null, too_many_errors: () => t("try_again") };
    const label = reason in again ? again[reason] : () => t("come_back");
    return [
      h("h1", {}, reason === "quit" ? t("goodbye") : t("you_are_out")), h("p", { dir: "auto" }, text),
      reason === "removed" ? h("p", {}, t("removed_hint")) : null,
      h("div", { class: "row" }, label ? button(label(), () => page.again(), { class: "main", "data-key": "again" }) : null,
        h("a", { href: "/" }, t("all_events"))),
    ];
  }
}

/// When it is, and who is there.
function when(event) {
  const states = {
    running: () => t("is_on"), open: () => (event.people > 0 ? t("is_open") : t("is_open_yet")), over: () => t("is_over_short"), scheduled: () => t("is_to_come"),
  };
  const parts = [event.starts, states[event.state]?.(), event.full ? t("is_full") : null, event.people > 0 ? t("people_there", { count: event.people }) : null];
  return parts.filter(Boolean).join(" · ");
}
