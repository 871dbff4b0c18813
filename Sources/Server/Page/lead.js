// For whoever leads: the run sheet and its clock, groups, people, what to ask the room, notes.

import { ask, button, field, h, keep, theirs } from "./dom.js";
import { Clock } from "./clock.js";
import { agendaList } from "./panels.js";
import { code } from "./qr.js";
import { roleWord } from "./talk.js";
import { lasting, number, t } from "./words.js";

export class Lead {
  constructor(page) {
    this.page = page;
    this.clock = new Clock();
    this.controls = h("div");
    this.sheet = h("div");
    this.answers = h("p", { class: "counted", hidden: true });
    this.hands = h("div");
    this.roster = h("div");
    this.groups = h("div");
    this.room = h("div", { class: "buttons" });
    this.notes = h("div");
    this.node = h("section", { class: "view lead", "aria-label": t("lead"), hidden: true },
      h("h2", {}, t("run_sheet")), this.controls, this.clock.node, this.answers, this.sheet,
      h("h2", {}, t("ask_room")), this.asking(),
      this.hands,
      h("h2", {}, t("groups")), this.grouping(), this.groups,
      h("h2", {}, t("people")), this.roster,
      h("h2", {}, t("the_room")), this.announcing(), this.room,
      h("h2", {}, t("notes")), this.noting(), this.notes);
  }

  update(now) {
    const { evening } = this.page;
    this.clock.update(evening.time ?? {}, now);
    this.showControls();
    this.showSheet();
    this.showHands();
    this.showRoster();
    this.showGroups();
    this.showRoom();
    keep(this.notes, evening.notes, () => (evening.notes.length > 0 ? h("ul", { class: "people" }, evening.notes.map((note) => h("li", {},
      note.name ? theirs(note.name, "b") : null, " ", theirs(note.text, "span")))) : h("p", { class: "hint" }, t("no_notes"))));
  }

  showControls() {
    const { page } = this;
    const { evening } = page;
    const { started, paused, over, time } = evening;
    keep(this.controls, [started, Boolean(paused), over, time?.step, page.connection.state], () => {
      if (over) return [];
      const go = (label, line, more = {}) => button(label, () => page.send(line), { "data-key": line, ...more });
      return [
        h("div", { class: "buttons" },
          started ? (paused ? go(t("resume"), "/resume", { class: "main" }) : go(t("pause"), "/pause", { class: "main" }))
            : go(t("start"), "/start", { class: "main" }),
          ...(started ? [
            go(t("extend_one"), "/extend 1m"), go(t("extend_five"), "/extend 5m"),
            button(time?.step ? t("skip_step", { step: time.step }) : t("skip"), () => page.send("/skip"), { "data-key": "skip" }),
            button(t("next"), () => page.sure(t("next"), t("next_hint"), "/next"), { "data-key": "next" }),
            button(t("back"), () => page.send("/back"), { "data-key": "back" })] : []),
          evening.seat.role === "facilitator" ? button(t("end"), () => page.send("/end"), { class: "warn", "data-key": "end" })
            : button(t("take"), () => page.send("/take"), { "data-key": "take" })),
      ];
    });
  }

  showSheet() {
    const { evening } = this.page;
    const { agenda, lag, time, responded } = evening;
    this.answers.hidden = !responded;
    if (responded) this.answers.textContent = responded.text ?? t("have_answered", { count: responded.responded, asked: responded.asked });
    keep(this.sheet, [agenda, lag, time?.elapsed_seconds], () => [
      time?.elapsed_seconds > 0 ? h("p", { class: "hint" }, [t("has_run", { time: lasting(time.elapsed_seconds) }), lagWord(lag)].filter(Boolean).join(" · ")) : null,
      agenda ? agendaList(agenda) : null,
      h("p", {}, h("a", { href: `/stage/${evening.seat.event}`, target: "_blank", rel: "noopener" }, t("open_stage")))]);
  }

  /// What is asked in between.
  asking() {
    const { page } = this;
    const kind = h("select", {}, h("option", { value: "poll" }, t("ask_poll")), h("option", { value: "ask" }, t("ask_words")), h("option", { value: "ideas" }, t("ask_ideas")));
    const text = h("input", { type: "text", dir: "auto", maxlength: 400, autocomplete: "off" });
    const choices = h("input", { type: "text", dir: "auto", maxlength: 400, autocomplete: "off" });
    const of = field(t("poll_choices"), choices, t("poll_choices_hint"));
    kind.addEventListener("change", () => (of.hidden = kind.value !== "poll"));
    return h("form", {
      class: "panel",
      submit: (event) => {
        event.preventDefault();
        const question = flat(text.value);
        if (!question) return;
        const offered = kind.value === "poll" ? choices.value.split(",").map(flat).filter(Boolean) : [];
        if (page.send([`/${kind.value} ${question}`, ...offered].join(" | "))) text.value = choices.value = "";
      },
    }, field(t("ask_what"), kind), field(t("question"), text), of, h("button", { type: "submit" }, t("ask_now")));
  }

  grouping() {
    const { page } = this;
    const way = h("select", {}, h("option", { value: "of" }, t("groups_of")), h("option", { value: "into" }, t("groups_into")));
    const count = h("input", { type: "number", min: 2, max: 50, value: 3, inputmode: "numeric" });
    const minutes = h("input", { type: "number", min: 1, max: 60, value: 5, inputmode: "numeric" });
    const about = h("input", { type: "text", dir: "auto", maxlength: 300, autocomplete: "off" });
    return h("form", {
      class: "panel",
      submit: (event) => {
        event.preventDefault();
        const topic = flat(about.value);
        page.send(`/groups ${way.value} ${count.value} for ${minutes.value}m${topic ? ` about ${topic}` : ""}`);
      },
    }, h("div", { class: "row" }, field(t("groups_how"), way), field(t("groups_number"), count), field(t("minutes"), minutes)),
    field(t("groups_about"), about), h("div", { class: "row" }, h("button", { type: "submit" }, t("groups_make")),
      button(t("groups_again"), () => page.send("/groups again")), button(t("groups_back"), () => page.send("/groups back"))));
  }

  /// Who is in which group: moved by a choice, or by dragging.
  showGroups() {
    const { page } = this;
    const people = page.evening.roster?.filter((person) => person.group !== undefined) ?? [];
    keep(this.groups, people.map(({ name, group }) => [name, group]), () => {
      const numbers = [...new Set(people.map((person) => person.group))].sort((a, b) => a - b);
      return numbers.map((group) => h("section", {
        class: "group", "aria-label": t("group_number", { number: group }),
        dragover: (event) => event.preventDefault(),
        drop: (event) => {
          event.preventDefault();
          const name = event.dataTransfer.getData("text/plain");
          if (people.some((person) => person.name === name && person.group !== group)) page.send(`/move ${page.quoted(name)} ${group}`);
        },
      }, h("h3", {}, t("group_number", { number: group })), h("ul", { class: "people" }, people.filter((person) => person.group === group).map(({ name }) => h("li", {
        draggable: "true", dragstart: (event) => event.dataTransfer.setData("text/plain", name),
      }, theirs(name), h("select", {
        "aria-label": t("move_person", { name }), "data-key": `move:${name}`,
        change: (event) => page.send(`/move ${page.quoted(name)} ${event.currentTarget.value}`),
      }, numbers.map((other) => h("option", { value: other, selected: other === group }, number(other))))))),
      h("div", { class: "row" }, button(t("visit_group", { number: group }), () => page.send(`/visit ${group}`)),
        button(t("tell_group"), () => this.tellGroup(group)))));
    });
  }

  tellGroup(group) {
    const { page } = this;
    const text = h("input", { type: "text", dir: "auto", maxlength: 400 });
    const dialog = ask(t("group_number", { number: group }), field(t("your_message"), text), h("div", { class: "row" }, button(t("send"), () => {
      if (flat(text.value) && page.send(`/group ${group} ${flat(text.value)}`)) dialog.close();
    }, { class: "main" }), button(t("cancel"), () => dialog.close())));
    text.focus();
  }

  showHands() {
    const { page } = this;
    keep(this.hands, page.evening.hands, () => (page.evening.hands.length === 0 ? [] : [h("h2", {}, t("hands")),
      h("ul", { class: "people hands" }, page.evening.hands.map(({ name, lines }) => h("li", {}, theirs(name, "b"), h("span", { class: "hint" }, t("has_said", { count: lines })),
        button(t("call"), () => page.send(`/call ${page.quoted(name)}`), { "data-key": `call:${name}` }))))]));
  }

  showRoster() {
    const { page } = this;
    const { roster, seat } = page.evening;
    keep(this.roster, roster?.map(({ name, role, place, hand, muted, group, stays_out: out }) => [name, role, place, hand, muted, group, out]), () => (
      roster ? h("ul", { class: "people" }, roster.map((person) => this.person(person, seat))) : h("p", { class: "hint" }, t("nothing_yet"))));
  }

  person({ name, role, place, hand, muted, group, stays_out: out }, seat) {
    const { page } = this;
    const who = page.quoted(name);
    const places = { away: () => t("place_away"), left: () => t("place_left"), removed: () => t("place_removed"), here: () => null };
    const words = [roleWord(role), places[place]?.(), hand ? t("hand_is_up") : null, muted ? t("is_muted") : null,
      group === undefined ? null : t("group_number", { number: group }), out ? t("stays_out") : null].filter(Boolean).join(" · ");
    const label = [theirs(name, "b"), words ? h("span", { class: "role" }, words) : null];
    if (name === seat.name) return h("li", {}, label);
    return h("li", { class: place === "here" ? null : "away" }, h("details", {}, h("summary", { "data-key": `r:${name}` }, label), h("div", { class: "row" },
      button(t("write"), () => page.write(name)),
      hand ? button(t("call"), () => page.send(`/call ${who}`)) : null,
      muted ? button(t("unmute"), () => page.send(`/unmute ${who}`)) : button(t("mute"), () => page.send(`/mute ${who} 10m`)),
      place === "removed" ? button(t("unremove"), () => page.send(`/unremove ${who}`)) : button(t("remove"), () => this.remove(name), { class: "warn" }))));
  }

  remove(name) {
    const { page } = this;
    const reason = h("input", { type: "text", dir: "auto", maxlength: 200 });
    const dialog = ask(t("remove_person", { name }), h("p", {}, t("remove_hint")), field(t("reason"), reason), h("div", { class: "row" }, button(t("remove"), () => {
      if (page.send(`/remove ${page.quoted(name)} ${flat(reason.value)}`.trim())) dialog.close();
    }, { class: "warn" }), button(t("cancel"), () => dialog.close())));
  }

  announcing() {
    const { page } = this;
    const text = h("input", { type: "text", dir: "auto", maxlength: 400, autocomplete: "off" });
    return h("form", {
      class: "panel",
      submit: (event) => {
        event.preventDefault();
        if (flat(text.value) && page.send(`/announce ${flat(text.value)}`)) text.value = "";
      },
    }, field(t("announce"), text, t("announce_hint")), h("button", { type: "submit" }, t("announce_now")));
  }

  showRoom() {
    const { page } = this;
    keep(this.room, [page.evening.seat.event], () => [
      button(t("lock"), () => page.send("/lock")), button(t("unlock"), () => page.send("/unlock")),
      button(t("quiet_on"), () => page.send("/quiet")), button(t("quiet_off"), () => page.send("/quiet off")),
      button(t("slow_on"), () => page.send("/slow 30s")), button(t("slow_off"), () => page.send("/slow off")),
      button(t("teams_two"), () => page.send("/teams 2")), button(t("teams_off"), () => page.send("/teams off")),
      button(t("balance"), () => page.showTalk("/balance")),
      h("details", {}, h("summary", {}, t("invite")), code(`${location.origin}/e/${page.evening.seat.event}`), h("p", {}, h("code", {}, `${location.origin}/e/${page.evening.seat.event}`)))]);
  }

  noting() {
    const { page } = this;
    const text = h("input", { type: "text", dir: "auto", maxlength: 500, autocomplete: "off" });
    return h("form", {
      class: "panel",
      submit: (event) => {
        event.preventDefault();
        if (flat(text.value) && page.send(`/notes ${flat(text.value)}`)) text.value = "";
        page.send("/notes");
      },
    }, field(t("note"), text, t("note_hint")), h("button", { type: "submit" }, t("save")));
  }
}

const flat = (text) => text.trim().replace(/\s+/g, " ");

function lagWord(lag) {
  if (lag === null || lag === undefined) return null;
  const time = lasting(Math.abs(lag));
  if (Math.abs(lag) < 60) return t("on_time");
  return lag > 0 ? t("behind", { time }) : t("ahead", { time });
}
