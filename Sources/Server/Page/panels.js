// What stands beside the talk: people, the agenda, scores, and what somebody sets for themselves.

import { ask, button, field, h, keep, theirs } from "./dom.js";
import { code } from "./qr.js";
import * as storage from "./storage.js";
import { roleWord } from "./talk.js";
import { language, languages, lasting, names, number, t } from "./words.js";

export class People {
  constructor(page) {
    this.page = page;
    this.list = h("div");
    this.node = h("section", { class: "view people", "aria-label": t("people") }, h("h2", {}, t("people")), this.list);
  }

  update() {
    const { evening } = this.page;
    const people = [...evening.people].map(([name, person]) => ({ ...person, name }));
    keep(this.list, [people, evening.seat?.name, evening.teams, evening.group], () => {
      const here = people.filter((person) => person.here);
      const away = people.filter((person) => !person.here);
      return [
        evening.group ? h("p", {}, t("in_group", { names: names(evening.group.people) })) : null,
        h("ul", { class: "people" }, here.map((person) => this.person(person))),
        away.length > 0 ? [h("h3", {}, t("away")), h("ul", { class: "people away" }, away.map((person) => this.person(person)))] : null,
        evening.teams ? this.teams(evening.teams) : null,
      ];
    });
  }

  person({ name, role, in_group: inGroup }) {
    const { page } = this;
    const you = name === page.evening.seat?.name;
    const word = roleWord(role);
    const words = [word, you ? t("you") : null, inGroup ? t("your_group") : null].filter(Boolean).join(" · ");
    const label = [theirs(name, "b"), words ? h("span", { class: "role" }, words) : null];
    if (you) return h("li", {}, label);
    return h("li", {}, h("details", {}, h("summary", { "data-key": `p:${name}` }, label), h("div", { class: "row" },
      button(t("write"), () => page.write(name)),
      word ? null : button(t("ignore"), () => page.send(`/ignore ${page.quoted(name)}`)),
      button(t("report"), () => report(page, name)))));
  }

  teams({ teams, own }) {
    return [h("h3", {}, t("teams")), h("ul", { class: "people" }, teams.map((team) => h("li", {},
      theirs(team.name, "b"), team.number === own ? h("span", { class: "role" }, t("your_team")) : null, h("p", { dir: "auto" },
        team.people.join(", "), team.more > 0 ? ` ${t("and_more", { count: team.more })}` : ""))))];
  }
}

function report(page, name) {
  const text = h("textarea", { rows: 3, dir: "auto", "aria-label": t("your_message") });
  const dialog = ask(t("report_of", { name }), h("p", { class: "hint" }, t("report_hint")), text, h("div", { class: "row" },
    button(t("report"), () => {
      const line = text.value.trim().replace(/\s+/g, " ");
      if (line && page.send(`/report ${page.quoted(name)} ${line}`)) dialog.close();
    }, { class: "main" }), button(t("cancel"), () => dialog.close())));
  text.focus();
}

export class Agenda {
  constructor(page) {
    this.page = page;
    this.list = h("div");
    this.node = h("section", { class: "view agenda", "aria-label": t("agenda") }, h("h2", {}, t("agenda")), this.list);
  }

  update() {
    const { agenda } = this.page.evening;
    keep(this.list, agenda, () => (agenda ? agendaList(agenda) : h("p", { class: "hint" }, t("nothing_yet"))));
  }
}

export const agendaList = (items) => h("ol", { class: "agenda" }, items.map((item) => h("li", {
  class: item.state, "aria-current": item.state === "now" ? "step" : null,
}, theirs(item.title, "span"), h("span", { class: "hint" }, [stateWord(item.state), item.seconds === undefined ? null
  : t("about_time", { time: lasting(item.seconds < 60 ? item.seconds : Math.round(item.seconds / 60) * 60) })].filter(Boolean).join(" · ")))));

const stateWord = (state) => ({
  done: () => t("state_done"), now: () => t("state_now"), next: () => null, missed: () => t("state_missed"),
})[state]?.() ?? null;

export class Scores {
  constructor(page) {
    this.page = page;
    this.table = h("div");
    this.node = h("section", { class: "view scores", "aria-label": t("scores") }, h("h2", {}, t("scores")), this.table);
  }

  update() {
    const { scores, seat, points } = this.page.evening;
    keep(this.table, [scores, points], () => [
      points !== null ? h("p", {}, t("your_points", { count: points })) : null,
      scores ? standings(scores, seat?.name) : h("p", { class: "hint" }, t("no_scores")),
    ]);
  }
}

export function standings({ rows, scope, others, teams }, name) {
  const table = (caption, rows) => h("table", {}, h("caption", {}, caption), h("thead", {}, h("tr", {},
    scope === "own" ? null : h("th", { scope: "col" }, t("rank")), h("th", { scope: "col" }, t("name")), h("th", { scope: "col" }, t("points")))),
  h("tbody", {}, rows.map((row) => h("tr", { class: row.name === name ? "own" : null },
    scope === "own" && row.number === undefined ? null : h("td", {}, number(row.rank)), h("th", { scope: "row", dir: "auto" }, row.name), h("td", {}, number(row.points))))));
  return h("div", {},
    teams?.length > 0 ? table(t("teams"), teams) : null,
    rows.length > 0 ? table(scope === "own" ? t("own_points") : t("standings"), rows) : h("p", { class: "hint" }, t("no_points_yet")),
    others > 0 ? h("p", { class: "hint" }, t("others_without", { count: others })) : null);
}

/// The languages by the names that they give themselves. Another one loads the page anew; the seat is found again.
export function languageChoice() {
  if (languages.length < 2) return null;
  const name = (tag) => new Intl.DisplayNames(tag, { type: "language" }).of(tag);
  return field(t("language"), h("select", {
    "data-key": "language",
    change: (event) => {
      storage.choose("language", event.currentTarget.value);
      location.reload();
    },
  }, languages.map((tag) => h("option", { value: tag, selected: tag === language, lang: tag }, name(tag)))));
}

/// What somebody sets for themselves, and the ways out.
export class More {
  constructor(page) {
    this.page = page;
    this.body = h("div");
    this.node = h("section", { class: "view more", "aria-label": t("more") }, h("h2", {}, t("more")), this.body);
  }

  update() {
    const { page } = this;
    const { evening } = page;
    const kept = storage.code(evening.seat?.event);
    keep(this.body, [evening.seat, kept, page.bell, page.notifies, evening.stopped, evening.activity?.title, page.language, evening.leads, page.showsCode], () => [
      h("p", {}, t("you_are_in", { event: evening.seat.title, name: evening.seat.name })),
      evening.seat.text ? h("p", { class: "hint" }, evening.seat.text) : null,
      kept ? this.way(kept) : null,
      h("h3", {}, t("for_you")),
      h("div", { class: "buttons" },
        evening.leads ? null : button(t("more_time"), () => this.pace(), { "data-key": "pace" }),
        button(page.bell ? t("bell_off") : t("bell_on"), () => page.toggleBell(), { "aria-pressed": String(page.bell), "data-key": "bell" }),
        "Notification" in window ? button(page.notifies ? t("notify_off") : t("notify_on"), () => page.toggleNotify(), { "aria-pressed": String(page.notifies), "data-key": "notify" }) : null,
        evening.leads || !evening.activity ? null : button(evening.stopped ? t("hear_again") : t("stop_activity"), () => page.send("/stop"), { "data-key": "stop" }),
        evening.leads || !evening.activity ? null : button(t("stay_out"), () => page.send("/stay"), { "data-key": "stay" }),
        button(t("what_i_wrote"), () => page.showTalk("/keepsake"), { "data-key": "keepsake" }),
        button(t("what_was_said"), () => page.recap(), { "data-key": "recap" }),
        button(t("another_name"), () => this.rename(), { "data-key": "name" }),
        evening.leads ? null : button(t("own_code"), () => page.showTalk("/mycode"), { "data-key": "mycode" })),
      languageChoice(),
      h("h3", {}, t("leaving")),
      h("p", { class: "hint" }, t("close_hint")),
      button(t("leave"), () => page.leaveQuietly(), { class: "warn", "data-key": "leave" }),
    ]);
  }

  /// The code that leads back, and how to open the seat on another device.
  way(kept) {
    const { page } = this;
    const link = `${location.origin}/e/${page.evening.seat.event}#${kept}`;
    return h("details", { class: "panel", open: page.showsCode, toggle: (event) => (page.showsCode = event.currentTarget.open) },
      h("summary", { "data-key": "code" }, t("other_device")), h("p", { class: "hint" }, t("other_device_hint")), code(link, t("qr_of_seat")),
      h("p", {}, t("code"), " ", h("code", {}, kept)),
      h("div", { class: "row" }, button(t("copy_link"), (press) => navigator.clipboard?.writeText(link).then(() => (press.target.textContent = t("copied")))),
        button(t("forget_code"), () => page.forget(), { class: "quiet" })));
  }

  pace() {
    const { page } = this;
    const choose = (pace) => () => {
      page.send(`/time ${pace}`);
      dialog.close();
    };
    const dialog = ask(t("more_time"), h("p", { class: "hint" }, t("more_time_hint")), h("div", { class: "buttons" },
      button(t("pace_usual"), choose("x1")), button(t("pace_half"), choose("x1.5")), button(t("pace_double"), choose("x2")),
      button(t("pace_triple"), choose("x3")), button(t("pace_off"), choose("off"))), button(t("cancel"), () => dialog.close(), { class: "quiet" }));
  }

  rename() {
    const { page } = this;
    const input = h("input", { type: "text", maxlength: 24, dir: "auto", autocomplete: "nickname" });
    const dialog = ask(t("another_name"), field(t("your_name"), input), h("div", { class: "row" }, button(t("save"), () => {
      if (input.value.trim() && page.send(`/name ${input.value.trim()}`)) dialog.close();
    }, { class: "main" }), button(t("cancel"), () => dialog.close())));
    input.focus();
  }
}
