// Elements. What people wrote reaches the page as text alone: nothing here takes markup.

/// An element: `h("p", { class: "kept", dir: "auto" }, "Kept until the end.")`. A property that is a function listens to
/// the event of that name; one that is false, null or undefined is left out.
export function h(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/// What somebody wrote: its direction is that of its own first letters, and it moves nothing beside it.
export const theirs = (text, tag = "bdi") => h(tag, { dir: "auto" }, text);

export const button = (label, press, properties = {}) =>
  h("button", { type: "button", click: press, ...properties }, label);

/// Puts other children into a node. What has a `data-key` is found again: the focus, what was typed, what was unfolded.
export function fill(node, ...children) {
  const keyed = (inside) => [...node.querySelectorAll(inside)].map((found) => [found.dataset.key, found]);
  const held = document.activeElement?.closest?.("[data-key]");
  const key = held && node.contains(held) ? held.dataset.key : null;
  const typed = new Map(keyed("input[data-key]").map(([key, input]) => [key, [input.value, input.selectionStart]]));
  const unfolded = new Set(keyed("details[open] > [data-key]").map(([key]) => key));
  const top = node.scrollTop;
  node.replaceChildren(
    ...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  node.scrollTop = top;
  for (const [key, summary] of keyed("details > [data-key]")) if (unfolded.has(key)) summary.parentElement.open = true;
  for (const [now, found] of keyed("[data-key]")) {
    if (typed.has(now) && found.value !== undefined) [found.value] = typed.get(now);
    if (now !== key) continue;
    found.focus({ preventScroll: true });
    if (typed.get(now)?.[1] != null) found.setSelectionRange(typed.get(now)[1], typed.get(now)[1]);
  }
}

/// Fills a node only where what it shows has changed.
export function keep(node, shown, make) {
  const print = JSON.stringify(shown);
  if (node.shown === print) return;
  node.shown = print;
  const made = make();
  fill(node, ...(Array.isArray(made) ? made : [made]));
}

const queue = [];
let telling = false;

/// Has a voice read a line. Lines that come together are read together, and the same line twice.
export function tell(text, urgent = false) {
  if (urgent) {
    document.getElementById("urgent").textContent = text;
    return;
  }
  if (!text) return;
  queue.push(text);
  if (telling) return;
  telling = true;
  setTimeout(() => {
    telling = false;
    const place = document.getElementById("told");
    place.textContent = "";
    place.textContent = queue.splice(0).slice(-3).join(" ");
  }, 150);
}

let pressed = { at: -Infinity };
let beside = null;

addEventListener("click", (event) => {
  pressed = { node: event.target, at: performance.now() };
  beside?.remove();
}, true);

/// What has been pressed just now, if anything has.
export const press = () => (performance.now() - pressed.at < 1000 ? pressed.node : null);

/// Shows a sentence beside what was pressed, until the next press. Whoever calls has a voice read it.
export function showBeside(node, text) {
  beside?.remove();
  beside = h("p", { class: "beside", dir: "auto" }, text);
  (document.querySelector("dialog[open]") ?? document.querySelector("main"))?.append(beside);
  const at = node.isConnected ? node.getBoundingClientRect() : { top: innerHeight, bottom: innerHeight };
  const below = at.bottom + beside.offsetHeight + 8 < innerHeight;
  beside.style.setProperty("inset-block-start", `${Math.max(4, below ? at.bottom + 4 : at.top - beside.offsetHeight - 4)}px`);
}

/// A dialog over the page; it closes with Escape, and the focus goes back to where it was.
export function ask(title, ...children) {
  const back = document.activeElement;
  const heading = h("h2", { id: "asked" }, title);
  const dialog = h("dialog", { "aria-labelledby": "asked" }, heading, ...children);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (back?.isConnected) back.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/// A label with its field.
export function field(label, input, hint) {
  const id = `field-${(field.count = (field.count ?? 0) + 1)}`;
  input.id = id;
  if (hint) input.setAttribute("aria-describedby", `${id}-hint`);
  return h(
    "div", { class: "field" }, h("label", { for: id }, label), input,
    hint ? h("p", { class: "hint", id: `${id}-hint` }, hint) : null);
}
