// For a screen that all look at: the question, bars that grow, the podium, the breath, the countdown. It shows what the
// room as a whole is told, and nothing that was for some of it: no chat, no calls, and no name beside an answer.

import { Breath } from "./breath.js";
import { Clock } from "./clock.js";
import { h, keep, theirs } from "./dom.js";
import { code } from "./qr.js";
import { bars } from "./room.js";
import { number, t } from "./words.js";

export class Stage {
  constructor(page) {
    this.page = page;
    this.head = h("p", { class: "activity" });
    this.body = h("div", { class: "big" });
    this.breath = new Breath("h1");
    this.clock = new Clock();
    this.foot = h("footer");
    this.main = h("main", { class: "stage" }, this.head, this.body, this.clock.node, this.foot);
    this.node = h("div", { class: "outside" }, this.main);
  }

  update() {
    const { evening, place } = this.page;
    const now = performance.now();
    const event = evening.seat ?? evening.events?.find((event) => event.slug === place.slug);
    const { activity, prompts, phase, floor, group, paused, responded, closed, shown, scores, over } = evening;
    const prompt = prompts[0];
    document.title = event?.title ?? evening.house ?? "Parlor";
    keep(this.head, [activity, event?.title, paused], () => [
      theirs(activity?.title ?? event?.title ?? evening.house ?? ""), activity?.number ? ` · ${t("number_of", { number: activity.number, of: activity.of })}` : "",
      paused ? h("span", { class: "role" }, t("paused")) : null]);
    this.clock.update(prompt ?? floor ?? group ?? {}, now);
    if (phase && !prompt) {
      this.breath.update(phase, now);
      if (this.body.firstChild !== this.breath.node) {
        this.body.shown = null;
        this.body.replaceChildren(this.breath.node);
      }
    } else {
      keep(this.body, [prompt, responded, floor, group, closed, shown, scores, over, event?.title], () => this.show({ prompt, responded, floor, group, closed, shown, scores, over, event }));
    }
    keep(this.foot, [place.slug, event?.title], () => [
      code(`${location.origin}/e/${place.slug}`), h("p", {}, t("join_at"), " ", h("strong", {}, `${location.host}/e/${place.slug}`))]);
  }

  show({ prompt, responded, floor, group, closed, shown, scores, over, event }) {
    if (over) return h("h1", { dir: "auto" }, over.text);
    if (prompt) {
      const known = responded ?? (prompt.asked === undefined ? null : { responded: prompt.responded ?? 0, asked: prompt.asked });
      return [h("h1", { dir: "auto", class: prompt.text.length > 120 ? "long" : null }, prompt.text),
        prompt.choices.length > 0 ? h("ul", { class: "choices" }, prompt.choices.map((choice, index) => h("li", { class: "choice" },
          prompt.marks[index] === choice ? null : h("span", { class: "mark" }, prompt.marks[index]), theirs(choice, "span")))) : null,
        known ? h("p", { class: "counted" }, t("have_answered", { count: known.responded, asked: known.asked })) : null];
    }
    const podium = shown.some((show) => show.kind === "scores") && scores?.scope === "public" && scores.rows.length > 0;
    if (podium) {
      return [h("h1", {}, t("standings")), h("ol", { class: "podium" }, scores.rows.slice(0, 3).map((row) => h("li", { class: `rank${row.rank}` },
        h("span", { class: "rank" }, number(row.rank)), theirs(row.name, "strong"), h("span", {}, t("points_count", { count: row.points })))))];
    }
    const tally = shown.findLast((show) => show.kind === "tally");
    const list = shown.findLast((show) => show.kind === "list");
    if (closed || tally) {
      return [closed ? h("h1", { dir: "auto", class: closed.text.length > 120 ? "long" : null }, closed.text) : null,
        closed?.result ? h("p", { class: "solution" }, t("it_was"), " ", theirs(closed.result.solution.join(", "), "strong")) : null, tally ? bars(tally) : null];
    }
    if (floor) return h("h1", {}, t("turn_of", { name: floor.name }));
    if (group) return [h("h1", {}, t("small_groups")), group.topics.map((topic) => h("p", { class: "topic", dir: "auto" }, topic))];
    if (list) return [list.title ? h("h1", { dir: "auto" }, list.title) : null, h(list.numbered ? "ol" : "ul", { class: "gallery" }, list.items.map((item) => h("li", { dir: "auto" }, item)))];
    return [h("h1", { dir: "auto" }, event?.title ?? ""), event?.about ? h("p", { class: "about", dir: "auto" }, event.about) : null];
  }

  tick(now) {
    this.clock.tick(now);
    this.breath.tick(now);
  }
}

/// What a stage with a seat of its own needs to come in.
const OF_THE_DOOR = new Set(["welcome", "signin", "events", "agreement", "seated", "bye", "pong"]);

/// What of a message a stage takes: what is for all, whoever's seat it has.
export const forStage = (message) => (OF_THE_DOOR.has(message.type) ? message : forAll(message));

/// What the page of whoever leads hands on to a stage in the same browser, so that it needs no seat of its own.
const FOR_ALL = new Set([
  "activity", "prompt", "closed", "result", "tally", "list", "scores", "phase", "floor", "regrouped", "paused", "resumed",
  "extended", "reminder"]);

/// A message without what concerns some of the room alone; nil where all of it does.
export function forAll(message) {
  if (message.type === "scores" && message.scope !== "public") return null;
  if (message.type === "list" && message.yours) return null;
  if (message.type === "prompt") {
    if (message.for_some) return null;
    const { people, scribe, ...rest } = message;
    return { ...rest, yours: false };
  }
  if (message.type === "result") {
    const { right, ...rest } = message;
    return rest;
  }
  if (message.type === "notice" && ["answer_count", "event_ended"].includes(message.code)) return message;
  return FOR_ALL.has(message.type) ? message : null;
}
