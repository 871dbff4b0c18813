// Time that is left, in words and as a bar. No voice reads it unasked: the house says when it is nearly up.

import { h } from "./dom.js";
import { lasting, t } from "./words.js";

export class Clock {
  /// A calm one presses nobody towards the end.
  constructor(calm = false) {
    this.calm = calm;
    this.words = h("span", { class: "left" });
    this.bar = h("span", { class: "fill" });
    this.track = h("span", { class: "bar", "aria-hidden": "true" }, this.bar);
    this.node = h("p", { class: "clock", role: "timer", "aria-live": "off" }, this.words, this.track);
  }

  /// `ends` is the moment, `left` what was left in seconds where the clock stands still, `total` the whole.
  update({ ends, left, total }, now) {
    Object.assign(this, { ends, still: left, total });
    this.tick(now);
  }

  tick(now) {
    const stands = this.ends === null || this.ends === undefined;
    const left = stands ? this.still : (this.ends - now) / 1000;
    this.node.hidden = left === null || left === undefined;
    if (this.node.hidden) return;
    const words = stands ? t("time_stands", { time: lasting(left) })
      : left <= 0 ? t("time_up") : t("time_left", { time: lasting(Math.ceil(left)) });
    if (this.words.textContent !== words) this.words.textContent = words;
    // A bar is the share of a whole, which is not always known.
    this.track.hidden = !this.total;
    const share = this.total ? Math.min(1, Math.max(0, left / this.total)) : 1;
    this.bar.style.setProperty("inline-size", `${share * 100}%`);
    this.node.classList.toggle("short", !this.calm && !stands && left <= 10);
  }
}
