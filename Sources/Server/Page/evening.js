// What the page knows: made of the messages of the house, and of nothing else. Times are those of performance.now().

import { tell } from "./dom.js";
import { apart, lasting, names, t } from "./words.js";

const TALK = 400;

/// What a refusal of somebody's speech may be called.
const OF_SPEECH = new Set([
  "muted", "quiet", "slow", "floor_taken", "not_sent", "too_fast", "unclear", "event_over", "line_too_long",
  "not_seated"]);
const OF_ANSWERS = new Set([
  "answer_invalid", "answer_too_long", "own_choice", "too_late", "no_change", "no_prompt", "not_saved",
  "not_your_turn"]);
const AT_THE_DOOR = new Set([
  "name_taken", "name_invalid", "name_reserved", "key_wrong", "code_unknown", "not_invited", "not_agreed",
  "no_such_event", "event_full", "event_not_open", "event_over", "locked", "removed", "too_fast", "internal_error",
  "already_seated"]);
/// Notices that tell somebody at a keyboard what the page has buttons for.
const FOR_KEYBOARDS = new Set(["hint", "mode", "width", "prefix", "edit", "bell", "language", "pace", "waiting"]);

export class Evening {
  constructor() {
    this.house = null;
    this.leaveRoom();
    this.events = null;
    this.door = null;
    this.agreement = null;
    this.refused = null;
    this.ended = null;
  }

  /// Forgets all that belongs to a seat.
  leaveRoom() {
    this.seat = null;
    this.over = null;
    this.waits = null;
    this.activity = null;
    this.prompts = [];
    this.closed = null;
    this.shown = [];
    this.floor = null;
    this.group = null;
    this.phase = null;
    this.ownTime = null;
    this.boards = { all: null, own: null };
    this.talk = [];
    this.people = new Map();
    this.here = null;
    this.roster = null;
    this.hands = [];
    this.agenda = null;
    this.time = null;
    this.scores = null;
    this.teams = null;
    this.points = null;
    this.calls = [];
    this.notes = [];
    this.paused = null;
    this.locked = false;
    this.quiet = false;
    this.hand = false;
    this.called = false;
    this.stopped = false;
    this.confirm = null;
    this.unclear = null;
    this.notices = {};
    this.responded = null;
    this.started = null;
    this.lag = null;
    this.count = 0;
  }

  get leads() {
    return this.seat?.role === "facilitator" || this.seat?.role === "co-facilitator";
  }

  get mine() {
    return this.prompts.filter((prompt) => prompt.yours);
  }

  /// Takes a message; says what it was about: "door", "seat", "talk", "answer", "refused" …, for whoever follows it.
  take(message, now) {
    const take = this[`on_${message.type}`];
    return take ? take.call(this, message, now) : undefined;
  }

  line(kind, entry) {
    this.talk.push({ id: (this.count += 1), kind, at: new Date(), ...entry });
    if (this.talk.length > TALK) this.talk.splice(0, this.talk.length - TALK);
  }

  house_says(text, loud = true) {
    this.line("house", { text });
    if (loud) tell(text);
  }

  // The door.

  on_welcome({ house }) {
    this.house = house;
    // The page is about to take the seat up again.
    this.returns = this.seat !== null;
  }

  on_signin({ step, text }) {
    this.door = { step, text };
    if (step !== "agreement") this.agreement = null;
    if (this.seat && !this.returns) {
      this.leaveRoom();
      return "left";
    }
  }

  on_events({ events }) {
    this.events = events;
  }

  on_agreement(message) {
    this.agreement = message;
    this.refused = null;
  }

  on_seated(message) {
    const again = this.returns && this.seat.event === message.event;
    if (again) {
      // What is still open is told next; what somebody was writing stays.
      for (const prompt of this.prompts) prompt.isOld = true;
      this.floor = this.group = this.phase = this.ownTime = null;
    } else {
      this.leaveRoom();
    }
    this.catchesUp = true;
    this.seat = { ...message, code: message.code ?? this.seat?.code };
    this.door = this.agreement = this.refused = this.ended = null;
    for (const person of message.others ?? []) {
      this.people.set(person.name, { role: person.role, here: true });
    }
    this.people.set(message.name, { role: message.role, here: true });
    if (message.others) this.here = message.others.length + (message.others_more ?? 0) + 1;
    tell("", true);
    tell(again ? t("back_again") : t("you_are_in", { event: message.title, name: message.name }));
    return "seated";
  }

  /// All that is open has been told to whoever came back.
  settle() {
    this.returns = this.catchesUp = false;
    for (const prompt of this.prompts.filter((prompt) => prompt.isOld)) this.on_closed({ prompt: prompt.id });
  }

  // People and speech.

  on_joined({ name, here }) {
    this.here = here;
    this.people.set(name, { role: "participant", here: true });
    this.line("coming", { text: t("came", { name }) });
    return "people";
  }

  on_returned({ name, here }) {
    this.here = here;
    this.people.set(name, { ...(this.people.get(name) ?? { role: "participant" }), here: true });
    this.line("coming", { text: t("came_back", { name }) });
    return "people";
  }

  on_left({ name, here, reason }) {
    this.here = here;
    const person = this.people.get(name) ?? { role: "participant" };
    this.people.set(name, { ...person, here: false });
    this.line("coming", { text: reason === "dropped" ? t("dropped", { name }) : t("went", { name }) });
    return "people";
  }

  on_crowd(message) {
    this.here = message.here;
    this.line("coming", { text: t("crowd", { came: message.joined + message.returned, left: message.left + message.dropped }) });
    return "changed";
  }

  on_chat(message) {
    this.line("chat", message);
    return "chat";
  }

  on_said(message) {
    this.line("said", message);
    return "said";
  }

  on_tell(message) {
    this.line("tell", message);
    if (message.direction === "received") tell(t("tells_you", { name: message.from, text: message.text }));
    return "tell";
  }

  on_announcement(message) {
    this.line("announcement", message);
    tell(t("announces", { name: message.from, text: message.text }));
  }

  on_who({ people, page = 1 }) {
    if (page === 1) this.people = new Map();
    for (const person of people) this.people.set(person.name, person);
  }

  on_roster({ people, page = 1 }) {
    this.roster = page === 1 ? people : [...(this.roster ?? []), ...people];
  }

  on_hands({ people }) {
    this.hands = people;
  }

  on_balance({ people }) {
    this.balance = people;
  }

  // Activities.

  on_activity(message) {
    if (this.returns && this.activity?.number === message.number && this.activity.title === message.title) return;
    this.activity = message;
    this.waits = null;
    this.started = true;
    this.floor = this.phase = this.closed = this.group = this.ownTime = null;
    this.prompts = [];
    this.shown = [];
    this.boards = { all: null, own: null };
    this.stopped = false;
    const text = message.number
      ? t("activity_begins", { number: message.number, of: message.of, title: message.title }) : message.title;
    this.house_says(text);
    return "activity";
  }

  /// Something goes on, so that a stretch of time on one's own is over.
  ownTimeOver() {
    if (this.ownTime === "stretch") this.ownTime = null;
  }

  /// Whether a line that is typed stays with whoever types it.
  get isToThemselves() {
    return this.ownTime !== null && !this.paused && this.mine.length === 0 && !this.called && !this.floor?.yours;
  }

  on_say({ text }) {
    this.ownTimeOver();
    this.house_says(text);
    // What is told while a question is open stands in the talk; the rest is what goes on.
    if (this.prompts.length > 0) return;
    this.shown = this.shown.filter((show) => show.kind !== "say").concat(
      [...this.shown.filter((show) => show.kind === "say").slice(-3), { kind: "say", text }]);
  }

  /// The whole time of what begins, as a bar shows it; nobody tells it of what was open before the reader came.
  whole({ again, seconds }) {
    return again || this.catchesUp ? undefined : seconds;
  }

  on_prompt(message, now) {
    this.ownTimeOver();
    const before = this.prompts.find((prompt) => prompt.id === message.id);
    const prompt = {
      written: [], ...before, ...message, isOld: false,
      ends: message.seconds === undefined || message.paused ? null : now + message.seconds * 1000,
      left: message.paused ? message.seconds : null,
      total: before?.total ?? this.whole(message),
    };
    this.told = message.id;
    if (before) this.prompts[this.prompts.indexOf(before)] = prompt;
    else this.prompts.push(prompt);
    this.closed = null;
    this.phase = null;
    this.shown = this.shown.filter((show) => show.kind !== "say" && show.kind !== "tally");
    if (this.responded && !before) this.responded = null;
    if (message.yours && !before) {
      const time = message.seconds === undefined ? "" : lasting(message.seconds);
      tell(`${t("question")}: ${message.text} ${time}`);
    }
    return "prompt";
  }

  on_saved({ prompt: id, text, note, replaced }) {
    const prompt = this.prompts.find((prompt) => prompt.id === id);
    if (prompt) {
      if (prompt.lines !== undefined) prompt.written.push(text);
      prompt.saved = { text, note };
      prompt.passed = prompt.refused = null;
    }
    tell([t("saved", { answer: text }), note, replaced && t("instead_of", { answer: replaced })].filter(Boolean).join(" "));
    return "answered";
  }

  on_passed({ prompt: id }) {
    const prompt = this.prompts.find((prompt) => prompt.id === id);
    if (prompt) {
      prompt.passed = true;
      prompt.saved = prompt.refused = null;
    }
    tell(t("passed"));
    return "answered";
  }

  on_closed({ prompt: id }) {
    const prompt = this.prompts.find((prompt) => prompt.id === id);
    if (!prompt) return;
    this.prompts = this.prompts.filter((other) => other !== prompt);
    this.responded = null;
    this.line("question", { text: prompt.text });
    if (this.prompts.length === 0) this.closed = prompt;
  }

  on_result({ prompt: id, solution, right }) {
    if (this.closed?.id !== id) return;
    this.closed.result = { solution, right };
  }

  on_reminder({ seconds }, now) {
    this.eachClock((clock) => {
      if (clock.ends) clock.ends = now + seconds * 1000;
    });
    tell(t("time_left", { time: lasting(seconds) }));
  }

  on_tally(message) {
    this.show({ kind: "tally", ...message });
    const counts = message.counts.map(({ label, count }) => `${apart(label)}: ${count}`).join(", ");
    this.house_says([message.title, counts].filter(Boolean).join(": "));
  }

  on_list(message) {
    this.ownTimeOver();
    this.show({ kind: "list", ...message });
    this.line("list", message);
    tell([message.title, ...message.items].filter(Boolean).join(". "));
  }

  show(what) {
    this.shown = this.shown.filter((show) => show.kind !== what.kind || show.title !== what.title).concat([what]).slice(-4);
  }

  on_board({ lines, spoken, yours }) {
    this.boards[yours ? "own" : "all"] = lines.length > 0 ? { lines, spoken } : null;
    if (lines.length > 0) tell(spoken);
  }

  on_phase(message, now) {
    this.phase = { ...message, begins: now, ends: now + message.seconds * 1000 };
    return "phase";
  }

  on_scores(message) {
    if ((message.page ?? 1) > 1 && this.scores) message.rows = [...this.scores.rows, ...message.rows];
    this.scores = message;
    if (message.final || this.activity) this.show({ kind: "scores", title: "" });
  }

  on_award({ points, reason, total }) {
    this.points = total;
    this.house_says(t("points_for", { count: points, reason }));
  }

  on_teams(message) {
    this.teams = message.teams.length > 0 ? message : null;
  }

  on_breakout(message, now) {
    this.ownTimeOver();
    const began = this.group;
    this.group = {
      ...message, began: began?.began ?? now,
      ends: message.paused ? null : now + message.seconds * 1000, left: message.paused ? message.seconds : null,
      total: began?.total ?? this.whole(message),
    };
    this.shown = [];
    const text = [t("in_group", { names: names(message.people) }), ...message.topics].join(" ");
    this.house_says(text);
    return "changed";
  }

  on_regrouped() {
    this.group = null;
    this.house_says(t("groups_over"));
    return "changed";
  }

  on_floor(message, now) {
    this.ownTimeOver();
    this.floor = message.name ? {
      ...message, total: this.whole(message), left: message.paused ? message.seconds : null,
      ends: message.seconds === undefined || message.paused ? null : now + message.seconds * 1000,
    } : null;
    if (message.yours) tell(t("your_turn"), true);
    else if (message.name) tell(t("turn_of", { name: message.name }));
  }

  // The agenda and its clock.

  /// What has a clock that people see.
  eachClock(change) {
    for (const clock of [...this.prompts, this.floor, this.group, this.phase, this.time]) if (clock) change(clock);
  }

  on_agenda({ items }) {
    this.agenda = items;
    this.reckonLag();
  }

  on_time(message, now) {
    const standing = message.paused || message.waits;
    this.time = {
      ...message, at: now, total: this.time?.step === message.step ? this.time?.total ?? message.remaining_seconds : message.remaining_seconds,
      ends: message.remaining_seconds === undefined || standing ? null : now + message.remaining_seconds * 1000,
      left: standing ? message.remaining_seconds : null,
    };
    if (message.activity && this.started === null) this.started = true;
    if (message.paused) this.paused = this.paused ?? {};
    else this.paused = null;
    if (this.wantsLag) {
      this.begunAt = message.elapsed_seconds;
      this.wantsLag = false;
      this.reckonLag();
    }
  }

  /// How far behind the plan the activity began, where all before it told how long they take.
  reckonLag() {
    if (this.begunAt === undefined || !this.agenda) return;
    const done = this.agenda.filter((item) => item.state === "done");
    this.lag = done.every((item) => item.seconds !== undefined)
      ? this.begunAt - done.reduce((sum, item) => sum + item.seconds, 0) : null;
  }

  on_paused({ by }, now) {
    this.paused = { by };
    this.eachClock((clock) => {
      if (clock.ends) clock.left = Math.max(0, (clock.ends - now) / 1000);
      clock.ends = null;
    });
    this.house_says(by ? t("paused_by", { name: by }) : t("paused"));
  }

  on_resumed({ seconds }, now) {
    this.paused = null;
    this.eachClock((clock) => {
      const left = seconds ?? clock.left;
      if (left !== null && left !== undefined) clock.ends = now + left * 1000;
      clock.left = null;
    });
    this.house_says(t("resumed"));
  }

  on_extended({ seconds, left, paused }, now) {
    this.eachClock((clock) => {
      if (clock.total !== undefined) clock.total = Math.max(clock.total + seconds, left);
      if (paused) clock.left = left;
      else if (clock.ends) clock.ends = now + left * 1000;
    });
    this.house_says(t("extended", { time: lasting(seconds) }));
  }

  on_recap({ activity, lines }) {
    this.recap = { activity, lines };
  }

  on_help(message) {
    this.helped = message;
  }

  // What else the house says.

  on_notice({ code, text, args = {} }, now) {
    switch (code) {
      case "waiting":
        this.waits = text;
        this.started = this.started ?? false;
        tell(text);
        return;
      case "help_sent":
      case "crisis_line":
        this.helpTold = [...(code === "help_sent" ? [] : this.helpTold ?? []), text];
        this.house_says(text);
        return;
      case "help_asked":
      case "report":
        this.callFor(code, text, args);
        return;
      case "answer_count":
        this.responded = { responded: args.responded, asked: args.asked, text };
        return;
      case "confirm":
        this.confirm = { text, line: args.now };
        return "confirm";
      case "note":
        if (args.text !== undefined) {
          this.notes = this.notes.filter((note) => note.text !== args.text || note.name !== args.name)
            .concat([{ name: args.name, text: args.text }]);
        }
        return;
      case "event_ended":
        this.over = { text };
        this.prompts = [];
        this.floor = this.group = this.phase = this.activity = this.ownTime = null;
        break;
      case "hint":
        if (this.over && args.again) this.over.more = args.again;
        break;
      case "agenda_done":
        this.activity = this.phase = this.ownTime = null;
        this.prompts = [];
        this.shown = [{ kind: "say", text }];
        break;
      case "renamed":
        this.house_says(text);
        return "changed";
      case "hand":
        this.hand = null;
        break;
      case "called":
        this.hand = false;
        break;
      case "quiet":
      case "slow":
      case "in_main_room":
      case "still_open":
      case "others_answer":
        this.notices[code] = text;
        break;
      case "own_choice": {
        const prompt = this.prompts.find((prompt) => prompt.id === this.told);
        if (prompt) prompt.own = args.choices;
        break;
      }
      case "stopped":
        this.stopped = !this.stopped;
        break;
      case "on_your_own":
        // Whoever leads is told how it is for the others.
        if (!this.leads) this.ownTime = args.activity === undefined ? this.ownTime ?? "stretch" : "activity";
        break;
      case "step_ended":
        this.ownTimeOver();
        break;
      case "written":
        if (args.line !== undefined) this.mine[0]?.written.pop();
        break;
      case "muted":
        this.muted = text;
        break;
      case "unmuted":
        this.muted = null;
        break;
      case "moderated":
        this.house_says(text);
        return "roster";
      case "saving_stopped":
        this.saving = text;
        break;
      case "saving_resumed":
        this.saving = null;
        break;
      case "personal_code":
        this.line("house", { text });
        return;
    }
    if (FOR_KEYBOARDS.has(code)) return code;
    this.house_says(text);
    return code;
  }

  callFor(code, text, args) {
    // The page has buttons for what the house would have typed.
    if (args.answer) text = t("asks_for_help", { name: args.name });
    if (args.visit) text = t("group_asks", { name: args.name, number: args.number, names: names(args.names) });
    tell(text, true);
    const open = this.calls.find((call) => call.name === args.name && !call.done && code === "help_asked");
    if (open) open.texts.push(text);
    else this.calls.push({ id: (this.count += 1), code, name: args.name, group: args.number, texts: [text], done: false });
  }

  on_error({ code, prompt: id, text, args }) {
    if (this.returns && AT_THE_DOOR.has(code)) this.leaveRoom();
    if (!this.seat) {
      this.refused = { code, text };
      tell(text, true);
      return "refused";
    }
    // What was for a question that is gone is no matter of the one that is open.
    const prompt = id === undefined && OF_ANSWERS.has(code) ? this.mine[0] : this.prompts.find((prompt) => prompt.id === id);
    if (prompt) {
      prompt.refused = text;
      tell(text, true);
      return "answer_refused";
    }
    tell(text, true);
    if (code === "unclear") this.unclear = { text, args };
    else this.line("refusal", { text });
    return OF_ANSWERS.has(code) ? "answer_refused" : OF_SPEECH.has(code) ? "speech_refused" : "refused";
  }

  on_bye({ reason, text }) {
    this.ended = { reason, text };
    tell(text, true);
    return "bye";
  }
}
