// A question with what it takes to answer it. Each kind gives what somebody would type.

import { button, field, h, keep, tell, theirs } from "./dom.js";
import { Clock } from "./clock.js";
import { number, t } from "./words.js";

/// Up to so many whole numbers are buttons.
const SCALE = 11;

/// A question that is open to the reader, or to others while they watch; it is made once, and follows `update`.
export class Question {
  /// `send` takes what is to be done, such as `answer B` or `pass`, and for which prompt.
  constructor(prompt, send) {
    this.id = prompt.id;
    this.prompt = prompt;
    this.send = (deed, text) => send(deed, { prompt: this.id, text });
    this.clock = new Clock();
    this.state = h("div", { class: "answered" });
    this.node = h("section", { class: "question", "aria-labelledby": `q${this.id}` },
      this.heading(), this.clock.node, prompt.yours ? this.answers() : this.watching(), this.state);
  }

  heading() {
    const { text, privacy, few, counts_from: floor } = this.prompt;
    const caution = floor ? t("uncounted", { floor }) : few ? t("few") : null;
    const told = {
      anonymous: () => t("anonymous"), facilitator: () => t("for_facilitators"), nobody: () => t("counted_only"),
      named: () => null,
    }[privacy]?.();
    return h("div", {},
      h("h2", { id: `q${this.id}`, class: text.length > 140 ? "long" : null, dir: "auto" }, text),
      told ? h("p", { class: "hint" }, told, caution ? ` ${caution}` : null) : null);
  }

  /// What whoever leads sees.
  watching() {
    const { choices, marks, people } = this.prompt;
    return h("div", { class: "watched" },
      choices.length > 0 ? h("ul", { class: "choices" }, choices.map((choice, index) =>
        h("li", {}, mark(marks[index], choice), theirs(choice, "span")))) : null,
      people ? h("p", {}, t("asked_are", { names: people.join(", ") })) : null);
  }

  answers() {
    const kinds = {
      choice: () => this.choice(), several: () => this.several(), order: () => this.order(),
      text: () => (this.prompt.lines === undefined ? this.text() : this.lines()),
      number: () => this.number(), ready: () => this.ready(),
    };
    this.pass = button(t("pass"), () => this.send("pass", t("pass")), { class: "pass", "data-key": "pass" });
    // What takes the answer, and beside pass what sends it, where that is another press.
    const [body, finish] = [(kinds[this.prompt.kind] ?? kinds.text)()].flat();
    return h("div", { class: "answers" }, body, h("div", { class: "finish" }, finish, this.pass));
  }

  choice() {
    this.choices = this.buttons = this.prompt.choices.map((choice, index) => button(
      [mark(this.prompt.marks[index], choice), theirs(choice, "span")],
      () => this.send(`answer ${this.prompt.marks[index]}`, choice), { class: "choice", "aria-pressed": "false" }));
    const short = this.prompt.choices.every((choice) => choice.length <= 3);
    return h("div", { class: short ? "scale" : "choices", role: "group", "aria-labelledby": `q${this.id}` }, this.buttons);
  }

  several() {
    const { choices, marks, pick_min: least, pick_max: most } = this.prompt;
    const picked = new Set();
    const save = button(t("save"), () => {
      const line = [...picked].sort((a, b) => a - b).map((index) => marks[index]).join(", ");
      this.send(`answer only ${line}`, [...picked].map((index) => choices[index]).join(", "));
    }, { class: "main", disabled: true });
    const say = h("p", { class: "hint" }, least === most ? t("pick", { count: least }) : t("pick_between", { least, most }));
    const boxes = choices.map((choice, index) => {
      const box = h("input", {
        type: "checkbox",
        change: () => {
          if (box.checked) picked.add(index);
          else picked.delete(index);
          save.disabled = picked.size < least || picked.size > most;
          limit();
        },
      });
      return box;
    });
    const limit = () => boxes.forEach((box, index) => (box.disabled = this.isOwn(index) || (picked.size >= most && !picked.has(index))));
    this.choices = boxes.map((box, index) => h("label", { class: "choice" }, box, mark(marks[index], choices[index]), theirs(choices[index], "span")));
    this.limit = limit;
    return [h("fieldset", { class: "choices" }, h("legend", { class: "unseen" }, this.prompt.text), say, this.choices), save];
  }

  /// Whether the reader has written the choice, so that it is for the others to pick.
  isOwn(index) {
    return Boolean(this.prompt.own?.includes(this.prompt.marks[index]));
  }

  showOwn() {
    if (!this.choices || !this.prompt.own || this.showsOwn) return;
    this.showsOwn = true;
    this.choices.forEach((choice, index) => {
      if (!this.isOwn(index)) return;
      choice.append(" ", h("span", { class: "role" }, t("own_piece")));
      choice.classList.add("own");
      if (choice.localName === "button") choice.disabled = true;
    });
    this.limit?.();
  }

  /// All choices, moved up and down.
  order() {
    const { choices, marks } = this.prompt;
    const order = choices.map((_, index) => index);
    const list = h("ol", { class: "order" });
    const move = (place, by) => {
      const [moved] = order.splice(place, 1);
      order.splice(place + by, 0, moved);
      show();
      const rows = list.children[place + by];
      const wanted = rows.querySelector(by < 0 ? ".up" : ".down");
      (wanted.disabled ? rows.querySelector("button:not(:disabled)") : wanted).focus();
      tell(t("is_at", { choice: choices[moved], number: place + by + 1, of: order.length }));
    };
    const show = () => list.replaceChildren(...order.map((index, place) => h("li", {},
      h("span", { class: "place", "aria-hidden": "true" }, number(place + 1)), theirs(choices[index], "span"),
      button("↑", () => move(place, -1), { class: "up", disabled: place === 0, "aria-label": t("move_up", { choice: choices[index] }) }),
      button("↓", () => move(place, 1), { class: "down", disabled: place === order.length - 1, "aria-label": t("move_down", { choice: choices[index] }) }))));
    show();
    return [h("div", {}, h("p", { class: "hint" }, t("put_in_order")), list), button(t("save_order"), () =>
      this.send(`answer ${order.map((index) => marks[index]).join(", ")}`, order.map((index) => choices[index]).join(", ")), { class: "main" })];
  }

  text() {
    const { max_length: most, words } = this.prompt;
    const count = h("p", { class: "count", id: `c${this.id}` });
    const area = h("textarea", {
      rows: most && most <= 80 ? 1 : 3, dir: "auto", "aria-labelledby": `q${this.id}`, "aria-describedby": `c${this.id}`,
      enterkeyhint: "send", autocomplete: "off",
      input: () => measure(),
      keydown: (event) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        save();
      },
    });
    const measure = () => {
      const length = [...area.value.trim()].length;
      const written = area.value.trim().split(/\s+/).filter(Boolean).length;
      count.textContent = [
        words ? t("words_of", { count: written, goal: words }) : null,
        most ? t("characters_of", { count: length, most }) : null].filter(Boolean).join(" · ");
      count.classList.toggle("over", Boolean(most) && length > most);
      button.disabled = length === 0 || (Boolean(most) && length > most);
    };
    const save = () => {
      // A line is a line: what is asked for here has no others.
      const line = area.value.trim().replace(/\s*\n+\s*/g, " / ");
      if (line && !button.disabled) this.send(`answer ${line}`, line);
    };
    const button = h("button", { type: "button", class: "main", click: save }, t("save"));
    measure();
    return [h("div", { class: "writing" }, area, count), button];
  }

  /// Several lines, each kept as it is sent, until `done`.
  lines() {
    this.written = h("ol", { class: "written" });
    const line = h("input", {
      type: "text", dir: "auto", "aria-label": t("next_line"), autocomplete: "off", enterkeyhint: "send",
      keydown: (event) => {
        if (event.key !== "Enter" || event.isComposing) return;
        event.preventDefault();
        add();
      },
      paste: (event) => {
        const pasted = event.clipboardData.getData("text").split(/\n+/).map((text) => text.trim()).filter(Boolean);
        if (pasted.length < 2) return;
        event.preventDefault();
        for (const text of pasted.slice(0, 15)) this.send(`answer ${text}`, text);
      },
    });
    const add = () => {
      const text = line.value.trim();
      if (!text) return;
      this.send(`answer ${text}`, text);
      line.value = "";
      line.focus();
    };
    return [h("div", { class: "writing" }, h("p", { class: "hint" }, t("lines_hint", { count: this.prompt.lines })),
      this.written, line, h("div", { class: "row" }, button(t("add_line"), add),
        button(t("take_back_line"), () => this.send("undo", ""), { class: "quiet" }))),
    button(t("text_done"), () => this.send("done", ""), { class: "main" })];
  }

  number() {
    const { min, max } = this.prompt;
    if (Number.isInteger(min) && Number.isInteger(max) && max - min < SCALE) {
      this.buttons = Array.from({ length: max - min + 1 }, (_, step) => button(number(min + step), () =>
        this.send(`answer ${min + step}`, number(min + step)), { class: "step", "aria-pressed": "false" }));
      return h("div", { class: "scale", role: "group", "aria-labelledby": `q${this.id}` }, this.buttons);
    }
    const bounds = min !== undefined && max !== undefined ? t("between", { least: number(min), most: number(max) }) : null;
    const input = h("input", {
      type: "text", inputmode: "decimal", autocomplete: "off", enterkeyhint: "send",
      keydown: (event) => event.key === "Enter" && save(),
    });
    const save = () => input.value.trim() && this.send(`answer ${input.value.trim()}`, input.value.trim());
    return [h("div", { class: "writing" }, field(t("your_number"), input, bounds)), button(t("save"), save, { class: "main" })];
  }

  ready() {
    return [null, button(t("ready"), () => this.send("done", t("ready")), { class: "main" })];
  }

  /// `responded` is how many have answered, where whoever leads was told.
  update(prompt, responded, now) {
    this.prompt = prompt;
    this.clock.update(prompt, now);
    this.showOwn();
    // What is refused stands below the answers, which may be longer than the window.
    if (prompt.refused && prompt.refused !== this.refused) requestAnimationFrame(() => this.state.scrollIntoView({ block: "nearest" }));
    this.refused = prompt.refused;
    const { saved, passed, refused, sending, given, yours, group, scribe } = prompt;
    if (this.buttons) {
      for (const [index, button] of this.buttons.entries()) {
        const label = prompt.kind === "choice" ? prompt.choices[index] : button.textContent;
        const marked = prompt.kind === "choice" && saved?.text === prompt.marks[index];
        button.setAttribute("aria-pressed", String(Boolean(saved) && (marked || saved.text === label)));
      }
    }
    this.pass?.setAttribute("aria-pressed", String(Boolean(passed)));
    if (this.written) keep(this.written, prompt.written, () => prompt.written.map((line) => h("li", { dir: "auto" }, line)));
    keep(this.state, [saved, passed, refused, sending, given, responded, group], () => {
      if (!yours) {
        const known = responded ?? (prompt.asked === undefined ? null : { responded: prompt.responded ?? 0, asked: prompt.asked });
        return [scribe ? h("p", {}, t("scribe", { name: scribe })) : null,
          known ? h("p", { class: "counted" }, known.text ?? t("have_answered", { count: known.responded, asked: known.asked })) : null];
      }
      if (refused) return h("p", { class: "refused" }, refused);
      if (sending) return h("p", { class: "hint" }, given ? [theirs(given, "strong"), " "] : null, sending);
      if (passed) return h("p", { class: "saved" }, t("passed"));
      if (saved && prompt.lines === undefined) {
        return h("p", { class: "saved" }, t("saved_before"), " ", theirs(label(prompt, saved.text), "strong"), saved.note ? ` ${saved.note}` : null);
      }
      return group ? h("p", { class: "hint" }, group === "scribe" ? t("you_are_scribe") : t("group_answers")) : [];
    });
  }

  tick(now) {
    this.clock.tick(now);
  }
}

/// What stands before a choice, unless it is the choice itself.
const mark = (mark, choice) => (mark === choice ? null : h("span", { class: "mark" }, mark));

/// The choice itself, where its letter was saved.
const label = (prompt, text) => {
  const index = prompt.kind === "choice" ? prompt.marks.indexOf(text) : -1;
  return index >= 0 && prompt.marks[index] !== prompt.choices[index] ? prompt.choices[index] : text;
};
