// The connection: one line a frame out, one message a frame in. It comes back by itself.

const PAUSES = [500, 1000, 2000, 4000, 8000, 15000];
/// So long an answer to /ping may take before the net counts as lost.
const SILENCE = 10000;
const PING = 25000;

export class Connection {
  /// `told` takes each message, `changed` a state: "connecting", "open" or "lost".
  constructor(language, told, changed) {
    this.language = language;
    this.told = told;
    this.changed = changed;
    this.tries = 0;
    this.state = "connecting";
    this.stays = true;
    addEventListener("online", () => this.retry());
    addEventListener("offline", () => this.drop());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible") return;
      if (this.state === "lost") this.retry();
      else this.ping();
    });
    setInterval(() => document.visibilityState === "visible" && this.ping(), PING);
    this.open();
  }

  open() {
    clearTimeout(this.timer);
    const way = this.tries >= 2 && !this.everOpen ? new Stream(this.language) : new Socket(this.language);
    this.way = way;
    way.onopen = () => {
      if (this.way !== way) return;
      this.everOpen = true;
      // A house that closes each connection at once is not asked twice a second.
      this.steady = setTimeout(() => (this.tries = 0), 5000);
      this.move("open");
    };
    way.online = (text) => {
      if (this.way !== way) return;
      clearTimeout(this.waiting);
      const message = JSON.parse(text);
      if (message.type !== "pong" || message.token !== "page") this.told(message);
    };
    way.onend = () => this.way === way && this.lose();
    this.waiting = setTimeout(() => this.way === way && this.state !== "open" && this.drop(), SILENCE);
  }

  /// False where there is no connection: then nothing was sent.
  send(line) {
    return this.state === "open" && this.way.send(line);
  }

  ping() {
    if (this.state !== "open") return;
    this.send("/ping page");
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.drop(), SILENCE);
  }

  /// The net is gone, whatever the socket believes.
  drop() {
    const way = this.way;
    this.lose();
    way?.close();
  }

  lose() {
    this.way = null;
    for (const timer of [this.waiting, this.timer, this.steady]) clearTimeout(timer);
    this.move("lost");
    if (!this.stays) return;
    const pause = PAUSES[Math.min(this.tries, PAUSES.length - 1)];
    this.tries += 1;
    // A thousand pages that lose one house do not come back in the same moment.
    this.timer = setTimeout(() => this.open(), pause * (0.5 + Math.random()));
  }

  retry() {
    if (this.way || this.state === "open") return;
    this.stays = true;
    this.open();
  }

  /// Stays away until `retry`.
  end() {
    this.stays = false;
    const way = this.way;
    this.way = null;
    for (const timer of [this.waiting, this.timer, this.steady]) clearTimeout(timer);
    way?.close();
    this.state = "lost";
  }

  move(state) {
    if (this.state === state) return;
    this.state = state;
    this.changed(state);
  }
}

/// What an address tells of whoever reads.
function habits(language) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  return `lang=${language}&zone=${encodeURIComponent(zone)}`;
}

class Socket {
  constructor(language) {
    const address = new URL(`/socket?${habits(language)}`, location.origin);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    this.socket = new WebSocket(address, "parlor.json.1");
    this.socket.onopen = () => this.onopen();
    this.socket.onmessage = (event) => this.online(event.data);
    this.socket.onclose = () => this.onend();
  }

  send(line) {
    if (this.socket.readyState !== WebSocket.OPEN) return false;
    this.socket.send(line);
    return true;
  }

  close() {
    this.socket.close();
  }
}

/// Where WebSockets are blocked: a stream of events, and a request for each line, one after another.
class Stream {
  constructor(language) {
    this.lines = [];
    this.source = new EventSource(`/events?${habits(language)}`);
    this.source.addEventListener("session", (event) => {
      this.session = event.data;
      this.onopen();
    });
    this.source.onmessage = (event) => this.online(event.data);
    this.source.onerror = () => this.fail();
  }

  send(line) {
    if (!this.session) return false;
    this.lines.push(line);
    if (!this.posting) this.post();
    return true;
  }

  async post() {
    this.posting = true;
    try {
      while (this.lines.length > 0) {
        const answer = await fetch("/lines", {
          method: "POST", headers: { "Content-Type": "text/plain; charset=utf-8", "Parlor-Session": this.session }, body: this.lines[0],
        });
        if (answer.ok) this.lines.shift();
        // Too much waits: the house takes it in a moment.
        else if (answer.status === 429) await new Promise((done) => setTimeout(done, 1000));
        else throw new Error(answer.statusText);
      }
    } catch {
      this.fail();
    }
    this.posting = false;
  }

  fail() {
    this.source.close();
    this.onend();
  }

  close() {
    this.source.close();
  }
}
