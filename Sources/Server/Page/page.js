// Puts it together: one connection, one evening, and the screen that goes with it.

import { bellOff, bellOn } from "./breath.js";
import { Door } from "./door.js";
import { ask, button, h, press, showBeside, tell } from "./dom.js";
import { Evening } from "./evening.js";
import { keepOffline } from "./offline.js";
import { Room } from "./room.js";
import { Connection } from "./socket.js";
import { Stage, forAll, forStage } from "./stage.js";
import * as storage from "./storage.js";
import { writeTo } from "./talk.js";
import { language, learn, t } from "./words.js";

/// How long until the page asks again for somebody who waits at the door, in milliseconds.
const PATIENCE = 20000;

/// Where the talk stands beside the rest, as page.css has it.
const WIDE = matchMedia("(min-width: 60rem) and (min-height: 30rem)");

/// Notices that answer no press.
const UNASKED = new Set(["hint", "answer_count", "help_asked", "help_sent", "crisis_line", "report", "confirm", "language", "few", "own_choice"]);

class Page {
  /// `speech` are the languages that the house is asked to speak.
  constructor(speech) {
    this.speech = speech;
    this.evening = new Evening();
    this.place = where();
    this.view = "talk";
    this.name = storage.choice("name");
    this.hushed = storage.choice("hushed") === "true";
    this.bell = false;
    this.notifies = storage.choice("notifies") === "true" && window.Notification?.permission === "granted";
    this.unread = 0;
    /// What was typed and is not confirmed: a line each, with what it was.
    this.outbox = [];
    this.fragment();
    this.screens = {};
    addEventListener("popstate", () => {
      // A code is followed from the beginning, as in a tab of its own.
      if (location.hash.length > 1) return location.reload();
      this.place = where();
      this.render();
    });
    document.addEventListener("visibilitychange", () => this.render());
    WIDE.addEventListener("change", () => this.render());
    this.connection = new Connection(this.speech, (message) => this.take(message), (state) => this.moved(state));
    this.relay();
    setInterval(() => this.tick(), 250);
    this.render();
  }

  get isWide() {
    return WIDE.matches;
  }

  get language() {
    return language;
  }

  /// Whether this device has what leads back to a seat.
  get mayReturn() {
    return Boolean(this.place.slug && (storage.code(this.place.slug) || storage.key(this.place.slug)));
  }

  // Lines.

  /// Sends a command. Nothing is kept of it for later: where there is no connection it is not carried out.
  send(line, about) {
    const node = press();
    if (!this.connection.send(line)) {
      tell(t("not_sent"), true);
      if (node) showBeside(node, t("not_sent"));
      return false;
    }
    this.command = line;
    this.awaits = node && this.evening.seat ? { node, until: performance.now() + 5000 } : null;
    if (about) this.outbox.push({ ...about, line, sent: true });
    return true;
  }

  /// Calls for help: now, or once the connection is back. Sent twice it calls once.
  callForHelp(line) {
    this.outbox = this.outbox.filter((entry) => entry.line !== line);
    this.outbox.push({ kind: "help", line, sent: this.connection.send(line) });
    const node = press();
    this.awaits = node ? { node, until: performance.now() + 5000, helps: true } : null;
    this.onHelpTold?.();
  }

  /// Whether a call for help waits for the connection.
  get helpWaits() {
    return this.outbox.some((entry) => entry.kind === "help" && (!entry.sent || this.connection.state !== "open"));
  }

  /// Shows what came of a press where the talk, which has it too, is not what somebody looks at.
  tellPress(message) {
    const refused = message.type === "error";
    if (!this.awaits || !(refused || (message.type === "notice" && !UNASKED.has(message.code)))) return;
    const { node, until, helps } = this.awaits;
    this.awaits = null;
    if (helps && refused) this.outbox = this.outbox.filter((entry) => entry.kind !== "help");
    const reads = !refused && (this.isWide || this.view === "talk") && message.code !== "pace";
    if (performance.now() < until && !reads) showBeside(node, message.text);
  }

  /// What somebody says. A line that begins with a slash is a command, as everywhere.
  say(text) {
    if ((text.startsWith("/") && !text.startsWith("//")) || /^(pass|done|paso|listo)$/i.test(text)) return this.send(text);
    const line = this.evening.mine.length > 0 ? `/say ${text}` : text;
    this.awaits = null;
    const entry = { kind: "say", text, line, sent: this.connection.send(line) };
    this.outbox.push(entry);
    if (!entry.sent) tell(t("sent_when_back"));
    this.render();
    return true;
  }

  /// An answer, a pass and the like: sent once, now or when the connection is back and the same question is still open. It
  /// says for which question it is, since the next one may be open by the time that the house reads it.
  answer(deed, { prompt: id, text }) {
    this.awaits = null;
    this.outbox = this.outbox.filter((entry) => entry.prompt !== id || entry.sent || entry.deed === "pass");
    const prompt = this.evening.prompts.find((prompt) => prompt.id === id);
    const entry = { kind: "answer", prompt: id, text, deed, sent: this.connection.send(`/for ${id} ${deed}`), many: prompt?.lines !== undefined };
    this.outbox.push(entry);
    if (prompt) {
      prompt.refused = null;
      prompt.sending = entry.sent ? t("saving") : t("sent_when_back");
      prompt.given = text;
    }
    this.render();
  }

  /// The first line of a kind has come to something.
  settled(kind) {
    const sent = this.outbox.filter((entry) => entry.sent && entry.kind !== "help");
    // What was said just when a question opened may have been taken for its answer.
    const entry = sent.find((entry) => entry.kind === kind) ?? sent[0];
    this.outbox = this.outbox.filter((other) => other !== entry);
    const prompt = entry && this.evening.prompts.find((prompt) => prompt.id === entry.prompt);
    if (prompt && !this.outbox.some((other) => other.prompt === prompt.id)) prompt.sending = null;
    return entry;
  }

  /// The connection and the seat are back, and all that is open was told: what was typed meanwhile goes out once.
  flush() {
    const entries = this.outbox;
    this.outbox = [];
    for (const entry of entries) {
      if (entry.kind === "help") {
        this.callForHelp(entry.line);
      } else if (entry.kind === "answer") {
        const prompt = this.evening.prompts.find((prompt) => prompt.id === entry.prompt && prompt.yours);
        if (prompt) prompt.sending = null;
        if (!prompt) this.evening.line("refusal", { text: t("closed_meanwhile", { answer: entry.text }) });
        // A line of several may have arrived; anything else may be sent twice, and counts once.
        else if (entry.sent && entry.many) this.evening.line("refusal", { text: t("line_may_be_lost", { line: entry.text }) });
        else this.answer(entry.deed, entry);
      } else if (entry.sent) {
        this.evening.line("unsure", { text: entry.text });
      } else {
        this.say(entry.text);
      }
    }
  }

  // Messages.

  moved(state) {
    if (state === "lost") {
      for (const prompt of this.evening.mine) if (prompt.sending) prompt.sending = t("sent_when_back");
      this.onHelpTold?.();
      if (this.evening.seat && !this.evening.ended) tell(t("lost"));
    }
    this.render();
  }

  take(told) {
    const { evening } = this;
    const message = this.place.view === "stage" && evening.seat ? forStage(told) : told;
    if (!message) return;
    if (message.type === "pong") {
      if (message.token === "back") {
        evening.settle();
        this.flush();
      }
      this.render();
      return;
    }
    if (message.type === "welcome") evening.ended = null;
    const what = evening.take(message, performance.now());
    const follow = {
      seated: () => this.seated(message),
      left: () => this.outside(),
      said: () => {
        // A line without a command was said, so that nobody is to themselves any more.
        if (this.settled("say")?.line?.startsWith("/") === false) evening.ownTime = null;
      },
      alone: () => this.settled("say"),
      on_your_own: () => this.settled("say"),
      answered: () => this.settled("answer"),
      answer_refused: () => this.settled("answer"),
      speech_refused: () => {
        const entry = this.settled("say");
        if (evening.unclear && entry) evening.unclear.line = entry.text;
        else if (entry) this.screens.room?.talk.giveBack(entry.text);
      },
      people: () => this.look(false),
      changed: () => this.look(true),
      roster: () => this.look(false),
      activity: () => this.begun(),
      prompt: () => this.notify(message.text),
      chat: () => this.counted(),
      tell: () => this.counted(),
      confirm: () => this.confirm(),
      refused: () => this.refused(message),
      bye: () => this.closed(message),
      hand: () => this.raised(message),
    }[what];
    follow?.();
    if (message.type === "welcome") this.welcomed();
    if (message.type === "signin" && message.step === "event" && this.place.slug && this.asking) {
      this.send(this.place.slug);
    }
    if (message.type === "notice") {
      if (message.code === "quiet") evening.quiet = evening.notices.quiet !== undefined && !this.command?.endsWith("off");
      if (message.code === "help_sent") this.outbox = this.outbox.filter((entry) => entry.kind !== "help");
      if (["help_sent", "crisis_line"].includes(message.code)) this.onHelpTold?.();
    }
    this.tellPress(message);
    if (evening.seat?.event && evening.leads) this.hand_on(message);
    this.render();
  }

  /// A connection begins: the language, the events, and the seat that somebody had.
  welcomed() {
    const { slug } = this.place;
    // What somebody has chosen here goes before what their seat remembers.
    if (storage.choice("language")) this.send(`/language ${language}`);
    this.send("/events");
    if (!slug || this.place.relayed) return;
    if (this.given) this.follow(slug);
    else this.comeBack(slug);
  }

  /// The link has a code. Anybody can send such a link, so whoever has another seat is asked first.
  follow(slug) {
    const come = () => {
      if (this.rejoin(this.given, true)) this.given = null;
    };
    const holder = this.otherHolder(slug, this.given);
    if (!holder) return come();
    this.askWhose(holder, come, () => {
      this.given = null;
      this.comeBack(slug);
    });
  }

  /// Whose seat in an event this device knows, where the code is not the one of that seat.
  otherHolder(slug, code) {
    const [kept, pair] = [storage.code(slug), storage.key(slug)];
    if (!pair && (!kept || bare(kept) === bare(code))) return null;
    return pair?.name ?? storage.holder(slug) ?? this.name ?? "…";
  }

  /// Asks somebody with a seat whether they come in as the person of a link.
  askWhose(name, come, stay) {
    if (this.decide) return;
    this.decide = stay;
    const dialog = ask(t("whose_seat"), h("p", {}, t("already_here", { name })), h("div", { class: "row" },
      button(t("stay_as", { name }), () => dialog.close(), { class: "main" }),
      button(t("come_by_link"), () => {
        this.decide = come;
        dialog.close();
      })));
    dialog.addEventListener("close", () => {
      const { decide } = this;
      this.decide = null;
      decide();
    });
  }

  comeBack(slug) {
    const code = storage.code(slug);
    const pair = storage.key(slug);
    if (code) this.rejoin(code);
    else if (pair) this.send(`/join ${slug} as ${this.quoted(pair.name)} key ${pair.key}`);
  }

  join(slug, name) {
    this.evening.refused = null;
    this.name = name;
    this.asking = true;
    storage.choose("name", name);
    this.send(`/join ${slug} as ${this.quoted(name)}`);
    this.render();
  }

  /// False where there is no connection. `linked` says that the code is one of a link.
  rejoin(code, linked = false) {
    this.evening.refused = null;
    this.used = code;
    this.linked = linked;
    this.asking = true;
    return this.send(`/rejoin ${code}`);
  }

  /// A key, a code or a code word.
  prove(step, secret) {
    if (!secret) return;
    this.evening.refused = null;
    if (step === "key") this.pair = { name: this.name, key: secret };
    if (step === "code") this.used = secret;
    this.send(secret);
  }

  goBack() {
    this.evening.refused = null;
    this.evening.door = null;
    this.asking = false;
    this.send("");
    this.render();
  }

  backToEvents() {
    this.evening.agreement = null;
    this.evening.refused = null;
    this.asking = false;
    this.send("/events");
    this.render();
  }

  seated({ event, name, code, role }) {
    this.asking = false;
    this.waiting = null;
    clearTimeout(this.patience);
    this.left = null;
    this.name = name;
    this.keepSeat(event, name, code ?? this.used);
    if (role !== "participant" && this.pair) storage.keepKey(event, this.pair);
    this.used = this.pair = null;
    if (this.place.slug !== event) history.replaceState(null, "", `/e/${event}`);
    this.place = { view: this.place.view === "stage" ? "stage" : "event", slug: event };
    if (this.evening.leads && this.view === "talk" && this.place.view === "event") this.view = "lead";
    this.relay();
    if (this.evening.leads) {
      this.send("/agenda");
      this.send("/time");
    }
    this.look(true);
    // Once this is answered, all that is open has been told.
    this.connection.send("/ping back");
    document.querySelector("main")?.focus?.();
  }

  /// Where the code of a link has led to another event than the link says, whoever has a seat there is asked now.
  keepSeat(event, name, code) {
    const keep = () => code && storage.keepCode(event, code, name);
    const holder = this.linked && this.place.slug !== event ? this.otherHolder(event, code) : null;
    this.linked = false;
    if (!holder) return keep();
    this.askWhose(holder, keep, () => {
      this.evening.leaveRoom();
      this.connection.drop();
    });
  }

  /// Reads who is there, at most every three seconds: for whoever leads, and else only where more changed than a name, and
  /// somebody looks. A room of a thousand would have the house say it a million times.
  look(changed) {
    const { leads } = this.evening;
    const sees = this.view === "people" || (this.isWide && this.view === "talk");
    if (this.looking || !this.evening.seat || !(leads || (changed && sees))) return;
    this.looking = setTimeout(() => {
      this.looking = null;
      if (this.evening.seat) this.connection.send(leads ? "/roster" : "/who");
    }, 3000);
  }

  begun() {
    if (this.evening.leads) {
      this.evening.wantsLag = true;
      this.connection.send("/agenda");
      this.connection.send("/time");
    } else if (this.view === "agenda") {
      this.connection.send("/agenda");
    }
    this.notify(this.evening.activity.title);
  }

  counted() {
    if (this.view !== "talk" && !this.isWide) this.unread += 1;
  }

  refused({ code, text }) {
    this.showsRecap = false;
    if (this.evening.seat) return;
    if (code === "code_unknown" && this.used) {
      for (const slug of this.evening.events?.map((event) => event.slug) ?? []) if (storage.code(slug) === this.used) storage.keepCode(slug, null);
    }
    if (code === "key_wrong") storage.keepKey(this.place.slug, null);
    this.used = null;
    if (this.waiting) {
      this.waiting.text = text;
      this.patience = setTimeout(() => this.waiting && this.send(`/join ${this.waiting.slug} as ${this.quoted(this.waiting.name)}`), PATIENCE);
    }
  }

  /// Asks again and again until there is room, or the doors are open.
  waitFor(slug, name) {
    if (!name) return;
    this.name = name;
    this.waiting = { slug, name, text: this.evening.refused?.text ?? "" };
    this.patience = setTimeout(() => this.waiting && this.send(`/join ${slug} as ${this.quoted(name)}`), PATIENCE);
    this.render();
  }

  stopWaiting() {
    clearTimeout(this.patience);
    this.waiting = this.evening.refused = null;
    this.render();
  }

  closed({ reason }) {
    if (reason === "shutting_down" || reason === "house_full") return;
    this.connection.end();
  }

  raised() {
    // The house says whether the hand is up; the page knows it by what was asked for.
    this.evening.hand = this.command === "/hand";
  }

  /// Takes up again what was closed.
  again() {
    this.evening.ended = null;
    this.connection.retry();
    this.render();
  }

  confirm() {
    const { text, line } = this.evening.confirm;
    this.evening.confirm = null;
    const dialog = ask(t("sure"), h("p", {}, text), h("div", { class: "row" }, button(t("do_it"), () => {
      this.send(line);
      dialog.close();
    }, { class: "warn" }), button(t("cancel"), () => dialog.close(), { class: "main" })));
  }

  sure(title, text, line) {
    const dialog = ask(title, h("p", {}, text), h("div", { class: "row" }, button(title, () => {
      this.send(line);
      dialog.close();
    }, { class: "main" }), button(t("cancel"), () => dialog.close())));
  }

  leaveQuietly() {
    const dialog = ask(t("leave_title"), h("p", {}, t("leave_explains")), h("div", { class: "row" }, button(t("leave"), () => {
      dialog.close();
      this.forget();
      if (!this.send("/leave") || this.evening.over) this.outside();
    }, { class: "warn" }), button(t("stay_here"), () => dialog.close(), { class: "main" })));
  }

  /// Puts away what leads back.
  forget() {
    storage.keepCode(this.evening.seat?.event, null);
    storage.keepKey(this.evening.seat?.event, null);
    this.render();
  }

  /// The seat is given up.
  outside() {
    if (this.place.view === "stage") return;
    this.left = t("you_left");
    this.evening.leaveRoom();
    this.outbox = [];
    this.view = "talk";
    history.pushState(null, "", "/");
    this.place = where();
    this.send("/events");
    this.render();
  }

  // What somebody sets.

  toggleHush() {
    this.hushed = !this.hushed;
    storage.choose("hushed", String(this.hushed));
    this.render();
  }

  toggleBell() {
    this.bell = !this.bell;
    if (this.bell) bellOn();
    else bellOff();
    this.render();
  }

  async toggleNotify() {
    this.notifies = !this.notifies && (await Notification.requestPermission()) === "granted";
    storage.choose("notifies", String(this.notifies));
    this.render();
  }

  notify(text) {
    if (!this.notifies || !document.hidden) return;
    try {
      new Notification(this.evening.seat?.title ?? "", { body: text, tag: "parlor" });
    } catch {
      // Some phones show none from a page alone.
    }
  }

  show(view) {
    this.view = view;
    if (view === "talk") this.unread = 0;
    if (view === "people") this.connection.send("/who");
    if (view === "agenda") this.connection.send("/agenda");
    if (view === "scores") this.connection.send("/scores");
    if (view === "lead") {
      for (const line of ["/agenda", "/time", "/roster"]) this.connection.send(line);
    }
    this.render();
  }

  /// A command whose answer stands in the talk.
  showTalk(line) {
    this.send(line);
    this.view = "talk";
    this.render();
  }

  recap() {
    this.evening.recap = null;
    this.send("/recap");
    this.showsRecap = true;
  }

  write(name) {
    writeTo(this, name);
  }

  /// A name as a command takes it, whatever is in it.
  quoted(name) {
    return `"${name.replace(/"/g, "")}"`;
  }

  // The screen.

  go(event, path) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, "", path);
    this.place = where();
    this.evening.refused = this.left = null;
    this.render();
    scrollTo(0, 0);
    document.querySelector("main")?.focus();
  }

  /// A code that came with the link. It goes out of the address at once, so that nobody copies it by mistake.
  fragment() {
    const code = decoded(location.hash.slice(1)).trim();
    if (!code) return;
    this.given = code;
    history.replaceState(null, "", location.pathname);
  }

  render() {
    if (this.due) return;
    this.due = setTimeout(() => {
      this.due = null;
      this.draw();
    }, 16);
  }

  draw() {
    const { evening, place } = this;
    // Whoever goes back to the list keeps the seat.
    const name = place.view === "stage" && (evening.seat || place.relayed) ? "stage" : evening.seat && place.view !== "list" ? "room" : "door";
    const kinds = { door: Door, room: Room, stage: Stage };
    const screen = (this.screens[name] ??= new kinds[name](this));
    if (this.screen !== screen) {
      this.screen = screen;
      document.getElementById("page").replaceChildren(screen.node);
      document.body.className = name;
    }
    screen.update();
    if (this.showsRecap && evening.recap) {
      this.showsRecap = false;
      const dialog = ask(t("what_was_said"), h("div", { class: "recap" }, evening.recap.lines.map((line) => h("p", { dir: "auto" }, line))), button(t("close"), () => dialog.close()));
    }
  }

  tick() {
    this.screen?.tick?.(performance.now());
    this.screens.room?.lead?.clock.tick(performance.now());
  }

  // The stage of the same browser.

  /// Whoever leads hands on what the room is told; a stage that opens asks for it.
  relay() {
    const { slug } = this.place;
    if (!slug || !("BroadcastChannel" in window) || this.channel?.name === `parlor.${slug}`) return;
    this.channel?.close();
    this.channel = new BroadcastChannel(`parlor.${slug}`);
    this.told = [];
    this.channel.onmessage = ({ data }) => {
      if (data.ask && this.evening.leads && this.place.view !== "stage") this.channel.postMessage({ seat: { title: this.evening.seat.title }, told: this.told });
      if (this.place.view !== "stage" || this.evening.seat) return;
      if (data.told) {
        this.place.relayed = true;
        for (const { message, at } of data.told) this.evening.take(message, performance.now() - (Date.now() - at));
      }
      if (data.message) {
        this.place.relayed = true;
        this.evening.take(data.message, performance.now());
      }
      this.render();
    };
    if (this.place.view === "stage") this.channel.postMessage({ ask: true });
  }

  hand_on(message) {
    const part = this.channel && this.place.view !== "stage" ? forAll(message) : null;
    if (!part) return;
    if (part.type === "activity") this.told = [];
    this.told = [...this.told.slice(-40), { message: part, at: Date.now() }];
    this.channel.postMessage({ message: part });
  }
}

function where() {
  const [, view, slug] = /^\/(e|stage)\/([^/]+)\/?$/.exec(location.pathname) ?? [];
  return { view: view === "stage" ? "stage" : slug ? "event" : "list", slug: slug ? decoded(slug) : null };
}

/// A code, however it is written.
const bare = (code) => code.toUpperCase().replace(/[ -]/g, "");

/// A part of the address; as it stands where it is not encoded as parts are.
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

new Page(await learn());
keepOffline();
