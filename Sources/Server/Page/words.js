// What the page says itself: the catalogues of the house word it, in the section `web`.

import { choice } from "./storage.js";

/// The languages of the house, by their tags.
export const languages = (document.documentElement.dataset.languages ?? "en").split(" ");

let texts = {};
let plurals = new Intl.PluralRules("en");
export let language = "en";

/// Takes the catalogue of the first language of the reader that the house speaks. Gives back what the house is asked to
/// speak: that, or what they wish for, so that its own holds.
export async function learn() {
  const wishes = [choice("language"), ...navigator.languages].filter(Boolean);
  // The same without its region will do, as it does for the house.
  const found = wishes.flatMap((wish) => [wish, wish.split("-")[0]]).map((wish) => wish.toLowerCase())
    .map((wish) => languages.find((tag) => tag.toLowerCase() === wish)).find(Boolean);
  language = found ?? language;
  texts = await (await fetch(new URL(`./words/${language}.json`, import.meta.url))).json();
  plurals = new Intl.PluralRules(language);
  document.documentElement.lang = language;
  document.documentElement.dir = /^(ar|fa|he|ur)\b/.test(language) ? "rtl" : "ltr";
  return found ?? wishes[0] ?? "";
}

/// A sentence. `count` decides between its forms.
export function t(key, parts = {}) {
  const forms = texts[key] ?? { other: key };
  const form = parts.count === undefined ? "other" : plurals.select(parts.count);
  return (forms[form] ?? forms.other).replace(/\{(\w+)\}/g, (whole, name) => {
    const part = parts[name];
    return part === undefined ? whole : typeof part === "number" ? number(part) : apart(part);
  });
}

/// What may run from right to left, so that it moves nothing beside it.
export const apart = (text) => (/[\u0590-\u08ff\u202a-\u202e\u2066-\u2069]/.test(text) ? `\u2068${text}\u2069` : text);

/// Names in a row: "Omar and Lena".
export const names = (list) => new Intl.ListFormat(language, { type: "conjunction" }).format(list.map(apart));

/// Whether each of them begins with its own letter or number, so that it needs no mark before it.
export const areLettered = (items) => items.every((item) => /^(\p{L}|\d+)[.:)] /u.test(item));

export const number = (value) => value.toLocaleString(language);

/// A length of time: "1 minute 30 seconds"; from three minutes on only the minutes.
export function lasting(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const unit = (value, name) =>
    value.toLocaleString(language, { style: "unit", unit: name, unitDisplay: "long" });
  if (whole < 60) return unit(whole, "second");
  const minutes = Math.floor(whole / 60);
  if (minutes >= 60) {
    const rest = minutes % 60;
    const hours = unit(Math.floor(minutes / 60), "hour");
    return rest ? `${hours} ${unit(rest, "minute")}` : hours;
  }
  const rest = minutes < 3 ? whole % 60 : 0;
  return rest ? `${unit(minutes, "minute")} ${unit(rest, "second")}` : unit(minutes, "minute");
}
