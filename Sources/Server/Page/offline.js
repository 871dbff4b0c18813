// A page that this device keeps, for when it is opened and the house cannot be reached. `worker.js` shows it.

import { h } from "./dom.js";
import { language, t } from "./words.js";

/// What goes on once the house answers.
const AGAIN = 'setInterval(() => fetch("/", { method: "HEAD" }).then(() => location.reload(), () => {}), 5000)';

export async function keepOffline() {
  try {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(AGAIN));
    const policy = `default-src 'none'; connect-src 'self'; style-src 'self'; script-src 'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
    const kept = await caches.open("parlor");
    await kept.put("/offline", new Response(text(), { headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy } }));
    await navigator.serviceWorker.register("/worker.js");
  } catch {
    // No TLS, a private window, or no space: then the browser says it in its own words.
  }
}

function text() {
  const page = document.implementation.createHTMLDocument(t("no_net"));
  page.documentElement.lang = language;
  page.documentElement.dir = document.documentElement.dir;
  page.body.className = "door";
  // The address of the sheet changes with its text, so the browser has it still.
  const looks = [...document.querySelectorAll("meta, link[rel=stylesheet]")].map((node) => node.cloneNode());
  page.head.append(...looks);
  page.body.append(
    h("div", { class: "outside" }, h("main", { class: "door" }, h("h1", {}, t("no_net")), h("p", { role: "status" }, t("no_net_yet")))),
    h("script", {}, AGAIN));
  return `<!doctype html>${page.documentElement.outerHTML}`;
}
