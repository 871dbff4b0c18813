// A slow shape to breathe with, and a bell for whoever asked for one.

import { h } from "./dom.js";
import { Clock } from "./clock.js";

export class Breath {
  /// `tag` is that of the heading.
  constructor(tag = "h2") {
    this.disc = h("span", { class: "disc" });
    this.label = h(tag, { class: "phase" });
    this.step = h("p", { class: "hint" });
    this.clock = new Clock(true);
    this.node = h("section", { class: "breath" },
      h("div", { class: "shape", "aria-hidden": "true" }, this.disc), this.label, this.step, this.clock.node);
  }

  update(phase, now) {
    this.clock.update({ ends: phase.ends, left: phase.left, total: phase.seconds }, now);
    if (this.began === phase.begins) return;
    this.began = phase.begins;
    this.label.textContent = phase.label;
    this.step.textContent = phase.step ?? "";
    // In grows, out shrinks, and whatever else is held stays as it is.
    const size = { in: 1, out: 0.45 }[phase.name];
    if (size !== undefined && !still()) {
      this.disc.style.setProperty("transition-duration", `${Math.max(0, (phase.ends - now) / 1000)}s`);
      this.disc.style.setProperty("transform", `scale(${size})`);
    }
    this.node.classList.toggle("holds", size === undefined);
  }

  tick(now) {
    this.clock.tick(now);
  }
}

const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

let audio = null;

/// Lets the bell sound from now on; a browser wants that to follow a press.
export function bellOn() {
  audio ??= new AudioContext();
  audio.resume();
  ring();
}

export function bellOff() {
  audio?.close();
  audio = null;
}

/// A small bowl: three partials that fade.
export function ring() {
  if (!audio) return;
  for (const [partial, loud] of [[1, 0.2], [2.76, 0.08], [5.4, 0.03]]) {
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    tone.frequency.value = 396 * partial;
    gain.gain.setValueAtTime(0, audio.currentTime);
    gain.gain.linearRampToValueAtTime(loud, audio.currentTime + 0.01);
    gain.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 5 / partial);
    tone.connect(gain).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 5);
  }
}
