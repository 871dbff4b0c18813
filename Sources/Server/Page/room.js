// The room: what is on now stays on top; below it the talk, and beside it what somebody looks up.

import { Breath, ring } from "./breath.js";
import { Clock } from "./clock.js";
import { ask, button, h, keep, theirs } from "./dom.js";
import { Lead } from "./lead.js";
import { Agenda, More, People, Scores, standings } from "./panels.js";
import { Question } from "./question.js";
import { Talk } from "./talk.js";
import { areLettered, names, number, t } from "./words.js";

export class Room {
  constructor(page) {
    this.page = page;
    this.title = h("h1");
    this.who = h("p", { class: "hint" });
    this.help = button(t("help_me"), () => this.callForHelp(), { class: "help" });
    this.banner = h("div", { class: "banner", hidden: true });
    this.calls = h("div", { class: "calls" });
    this.now = new Now(page);
    this.talk = new Talk(page);
    this.views = { people: new People(page), agenda: new Agenda(page), scores: new Scores(page), more: new More(page) };
    this.lead = new Lead(page);
    this.nav = h("nav", { "aria-label": t("views") });
    this.side = h("div", { class: "side" }, this.nav, this.talk.node, this.lead.node, ...Object.values(this.views).map((view) => view.node));
    this.main = h("main", { class: "room" }, this.now.node, this.side);
    this.node = h("div", { class: "inside" }, h("header", {}, h("div", { class: "top" }, h("div", { class: "where" }, this.title, this.who), this.help), this.banner),
      this.calls, this.main);
  }

  update() {
    const { page } = this;
    const { evening } = page;
    const { seat } = evening;
    const now = performance.now();
    keep(this.title, seat.title, () => theirs(seat.title));
    keep(this.who, [seat.name, evening.here, seat.role, page.left], () => [
      theirs(seat.name), evening.here === null ? "" : ` · ${t("people_here", { count: evening.here })}`]);
    this.help.hidden = evening.leads;
    this.showBanner();
    this.showCalls();
    this.now.update(now);
    this.talk.update();
    for (const view of Object.values(this.views)) view.update();
    this.lead.node.hidden = !evening.leads;
    if (evening.leads) this.lead.update(now);
    this.showNav();
    // What scrolls can be scrolled by the keyboard.
    for (const node of this.main.querySelectorAll(".now, .view:not(.talk), .board")) {
      if (node.scrollHeight > node.clientHeight || node.scrollWidth > node.clientWidth) node.tabIndex = 0;
      else node.removeAttribute("tabindex");
    }
    const open = evening.calls.filter((call) => !call.done).length;
    const asked = evening.mine.some((prompt) => !prompt.saved && !prompt.passed);
    document.title = `${open > 0 ? "(!) " : asked && document.hidden ? "(?) " : ""}${seat.title}`;
  }

  showNav() {
    const { page } = this;
    const { evening } = page;
    const views = [
      ["talk", t("talk")], evening.leads ? ["lead", t("lead")] : null, ["people", evening.here === null ? t("people") : `${t("people")} ${number(evening.here)}`],
      ["agenda", t("agenda")], ["scores", t("scores")], ["more", t("more")],
    ].filter(Boolean);
    this.main.dataset.view = page.view;
    this.main.classList.toggle("leads", evening.leads);
    this.main.classList.toggle("asks", evening.mine.length > 0);
    const view = page.isWide && page.view === "talk" ? (evening.leads ? "lead" : "people") : page.view;
    keep(this.nav, [views, view, page.unread], () => views.map(([name, label]) => button(
      [label, name === "talk" && page.unread > 0 ? h("span", { class: "dot" }, number(page.unread)) : null],
      () => page.show(name), { "aria-current": name === view ? "true" : null, "data-key": `nav:${name}`, class: name })));
  }

  showBanner() {
    const { page } = this;
    const { evening } = page;
    const state = page.connection.state;
    this.banner.hidden = state === "open" && !evening.ended && !evening.saving;
    keep(this.banner, [state, evening.ended, evening.saving], () => {
      if (evening.ended) {
        const { reason, text } = evening.ended;
        return [h("p", { dir: "auto" }, text), reason === "removed" ? null
          : button(reason === "replaced" ? t("take_up_here") : t("come_back"), () => page.again(), { class: "main" })];
      }
      if (state !== "open") return h("p", {}, t("lost"));
      return h("p", {}, evening.saving);
    });
  }

  /// Calls for help stay in sight until whoever leads has seen to them.
  showCalls() {
    const { page } = this;
    const calls = page.evening.calls.filter((call) => !call.done);
    keep(this.calls, calls, () => calls.map((call) => h("section", { class: "call", "aria-label": t("call_for_help") },
      h("div", {}, call.texts.map((text) => h("p", { dir: "auto" }, text))), h("div", { class: "row" },
        call.name ? button(t("answer_to", { name: call.name }), () => page.write(call.name), { class: "main", "data-key": `answer:${call.id}` }) : null,
        call.group ? button(t("visit_group", { number: call.group }), () => page.send(`/visit ${call.group}`)) : null,
        button(t("seen_to"), () => {
          call.done = true;
          page.render();
        }, { "data-key": `seen:${call.id}` })))));
  }

  callForHelp() {
    const { page } = this;
    const { evening } = page;
    const text = h("textarea", { rows: 2, dir: "auto", "aria-label": t("help_words") });
    const told = h("div", { class: "told", "aria-live": "polite" });
    evening.helpTold = null;
    page.onHelpTold = () => keep(told, [page.helpWaits, evening.helpTold], () => (page.helpWaits ? h("p", { class: "refused" }, t("help_waits"))
      : (evening.helpTold ?? []).map((line) => h("p", { class: "saved", dir: "auto" }, line))));
    page.onHelpTold();
    const call = (line) => (press) => {
      press.currentTarget.disabled = true;
      page.callForHelp(line());
    };
    const dialog = ask(t("help_title"), h("p", {}, t("help_explains")), h("label", { class: "hint" }, t("help_words"), text), told,
      h("div", { class: "row" },
        button(t("help_call"), call(() => `/help me ${text.value.trim().replace(/\s+/g, " ")}`.trim()), { class: "main" }),
        evening.group ? button(t("help_group"), call(() => "/help us")) : null,
        button(t("close"), () => dialog.close())));
  }

  tick(now) {
    this.now.tick(now);
  }
}

/// What is on.
class Now {
  constructor(page) {
    this.page = page;
    this.line = h("p", { class: "activity" });
    this.notes = h("div", { class: "notes" });
    this.place = h("div", { class: "open" });
    this.shown = h("div", { class: "shown" });
    this.boards = h("div", { class: "boards" });
    this.questions = new Map();
    this.breath = new Breath();
    this.turn = new Turn(page);
    this.node = h("section", { class: "now", "aria-label": t("now_on") }, this.line, this.notes, this.boards, this.place, this.shown);
  }

  update(now) {
    const { page } = this;
    const { evening } = page;
    const { activity, prompts, phase, group, floor } = evening;
    keep(this.line, activity, () => (activity ? [
      theirs(activity.title, "b"), activity.number ? h("span", { class: "hint" }, t("number_of", { number: activity.number, of: activity.of })) : null] : []));
    this.line.hidden = !activity;
    this.showNotes();
    for (const prompt of prompts) {
      if (!this.questions.has(prompt.id)) this.questions.set(prompt.id, new Question(prompt, (deed, about) => page.answer(deed, about)));
      this.questions.get(prompt.id).update(prompt, evening.responded, now);
    }
    for (const id of this.questions.keys()) if (!prompts.some((prompt) => prompt.id === id)) this.questions.delete(id);
    const open = prompts.map((prompt) => this.questions.get(prompt.id).node);
    if (phase && open.length === 0) {
      if (this.rang !== phase.begins && phase.bell && page.bell) ring();
      this.rang = phase.begins;
      this.breath.update(phase, now);
      open.push(this.breath.node);
    } else if (group || floor) {
      this.turn.update(group, floor, now);
      open.unshift(this.turn.node);
    }
    if (open.length !== this.place.children.length || open.some((node, index) => this.place.children[index] !== node)) this.place.replaceChildren(...open);
    keep(this.boards, evening.boards, () => Object.values(evening.boards).filter(Boolean).map((board) => h("div", { class: "board" },
      h("pre", { "aria-hidden": "true", dir: "ltr" }, board.lines.join("\n")), h("p", { class: "unseen" }, board.spoken))));
    this.showLatest(prompts.length > 0);
    if (open.length > 0 && open[0] !== this.first) this.node.scrollTop = 0;
    this.first = open[0];
  }

  /// How the room stands: it waits, it is paused, it is quiet.
  showNotes() {
    const { evening } = this.page;
    const notes = [
      evening.over ? null : evening.waits, evening.paused ? (evening.paused.by ? t("paused_by", { name: evening.paused.by }) : t("paused")) : null,
      evening.isToThemselves ? t("quiet_time") : null, evening.muted, evening.quiet ? evening.notices.quiet : null, evening.stopped ? t("you_stopped") : null,
    ].filter(Boolean);
    keep(this.notes, [notes, evening.over], () => [
      ...notes.map((note) => h("p", { class: "note" }, note)),
      evening.over ? this.ended(evening.over) : null]);
  }

  ended({ text, more }) {
    const { page } = this;
    return h("div", { class: "over" }, h("h2", { dir: "auto" }, text), more ? h("p", {}, more) : null, h("div", { class: "row" },
      button(t("scores"), () => page.show("scores")), button(t("what_i_wrote"), () => page.showTalk("/keepsake")),
      button(t("leave"), () => page.leaveQuietly(), { class: "main" })));
  }

  showLatest(asks) {
    const { page } = this;
    const { evening } = page;
    const { closed } = evening;
    const idle = !evening.activity && !evening.over && !evening.waits && !evening.group && !evening.floor;
    keep(this.shown, [asks, evening.shown, closed, evening.scores, evening.phase?.label, evening.started, idle], () => {
      if (asks) return evening.shown.filter((show) => show.kind === "list").map(list);
      const tells = evening.shown.some((show) => show.kind === "say");
      const parts = closed ? [result(closed, tells)] : [];
      for (const show of evening.shown) {
        if (show.kind === "say" && !evening.phase) parts.push(h("p", { class: "told", dir: "auto" }, show.text));
        if (show.kind === "tally") parts.push(bars(show));
        if (show.kind === "list") parts.push(list(show));
        if (show.kind === "scores" && evening.scores?.rows.length > 0) parts.push(standings(evening.scores, evening.seat?.name));
      }
      if (parts.length === 0 && idle) parts.push(h("p", { class: "hint" }, evening.started === false ? t("before_start") : t("nothing_on")));
      return parts;
    });
  }

  tick(now) {
    for (const question of this.questions.values()) question.tick(now);
    this.breath.tick(now);
    this.turn.tick(now);
  }
}

/// Small groups, and turns to speak.
class Turn {
  constructor(page) {
    this.page = page;
    this.body = h("div");
    this.clock = new Clock();
    this.node = h("section", { class: "turn" }, this.body, this.clock.node);
  }

  update(group, floor, now) {
    const { page } = this;
    this.clock.update(floor ?? group, now);
    keep(this.body, [group, floor], () => {
      if (floor?.yours) {
        return [h("h2", {}, t("your_turn")), h("p", { class: "hint" }, t("your_turn_hint")), h("div", { class: "finish" },
          button(t("turn_done"), () => page.send("/done"), { class: "main" }), button(t("pass"), () => page.send("/pass")))];
      }
      if (floor) return [h("h2", {}, t("turn_of", { name: floor.name })), h("p", { class: "hint" }, t("turn_listen"))];
      return [h("h2", {}, t("in_group", { names: names(group.people) })), h("p", { class: "hint" }, t("group_hint")),
        group.topics.map((topic) => h("p", { class: "topic", dir: "auto" }, topic)),
        h("div", { class: "row" }, button(t("to_main_room"), () => page.send("/stay"), { class: "quiet" }))];
    });
  }

  tick(now) {
    this.clock.tick(now);
  }
}

/// What came of a question: what was right, unless the activity `tells`, and what the reader had given.
function result({ text, result, saved, passed, choices, marks }, tells) {
  const given = saved ? (choices[marks.indexOf(saved.text)] ?? saved.text) : passed ? t("passed_short") : null;
  return h("div", { class: `result ${result?.right === true ? "right" : result?.right === false ? "wrong" : ""}` },
    h("p", { class: "hint", dir: "auto" }, text),
    result && !tells ? h("p", { class: "solution" }, t("it_was"), " ", theirs(result.solution.join(", "), "strong")) : null,
    result?.right === true ? h("p", { class: "verdict" }, t("you_had_it")) : null,
    given ? h("p", {}, t("you_gave"), " ", theirs(given, "strong")) : null);
}

const list = ({ title, items, numbered }) => h("div", { class: "list" }, title ? h("h2", { dir: "auto" }, title) : null,
  h(numbered ? "ol" : "ul", { class: !numbered && areLettered(items) ? "lettered" : null }, items.map((item) => h("li", { dir: "auto" }, item))));

/// Counts as bars; the words say the same.
export function bars({ title, counts }) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return h("div", { class: "tally" }, title ? h("h2", { dir: "auto" }, title) : null, h("ul", {}, counts.map(({ label, count, marked }) => {
    const bar = h("span", { class: "fill" });
    bar.style.setProperty("inline-size", `${(count / most) * 100}%`);
    return h("li", { class: marked ? "marked" : null }, h("span", { class: "label" }, marked ? h("span", { class: "tick" }, "✓ ", h("span", { class: "unseen" }, t("marked"))) : null, theirs(label)),
      h("span", { class: "number" }, number(count)), h("span", { class: "bar", "aria-hidden": "true" }, bar));
  })));
}
