// Starts the official clients on a page. What differs from page to page is read from meta tags;
// what is code is registered by scripts of the page, in any order, before DOMContentLoaded
// (a `defer` or module script will do):
//
//   window.LiveView = window.LiveView || {};
//   (LiveView.hooks = LiveView.hooks || {}).Chart = { mounted() { … } };
//
//   LiveView.hooks      hooks by the name used in phx-hook
//   LiveView.uploaders  uploaders by the name used by the server
//   LiveView.params     object, or function of the view's element, added to the connect parameters
//   LiveView.metadata   functions by event type, added to the values of an event
//   LiveView.dom        callbacks around patches of the page
//   LiveView.feedback   true: phx-feedback-for works as it did before unused fields were marked
//
// Everything else LiveSocket understands can be set by a listener of the window's event
// "live:starting"; its detail is the options object that is about to be used.
//
// When it has started, the event "live:started" tells so; its detail is the LiveSocket.
//
// While a page is loading, <html> carries the class "live-loading".
import "phoenix_html";
import { Socket } from "phoenix";
import { LiveSocket, createHook, getFileURLForUpload, isUsedInput } from "phoenix_live_view";
import { feedback } from "./feedback.js";
import { submitOnce } from "./once.js";
import { rememberSubmitters, resumable } from "./resumable.js";
import { Tabs } from "./tabs.js";
import { windowFocus } from "./window-focus.js";

const page = (window.LiveView = window.LiveView || {});
page.createHook = createHook;
page.getFileURLForUpload = getFileURLForUpload;
page.isUsedInput = isUsedInput;

function setting(name) {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? null;
}

// A function: an object would be written to by the client and end up in the URL of the socket.
function params(element) {
  const ofPage = typeof page.params === "function" ? page.params(element) : page.params;
  const token = setting("csrf-token");
  return token === null ? { ...ofPage } : { ...ofPage, _csrf_token: token };
}

function options() {
  // The page's own objects, not copies: a hook registered later still works on later elements.
  const hooks = (page.hooks = page.hooks || {});
  hooks["Live.Tabs"] = hooks["Live.Tabs"] || Tabs;
  const uploaders = (page.uploaders = page.uploaders || {});
  uploaders["Live.Resumable"] = uploaders["Live.Resumable"] || resumable;
  const metadata = (page.metadata = page.metadata || {});
  const result = { params, hooks, uploaders, metadata, dom: page.dom || {} };
  const fallback = Number(setting("live-long-poll-fallback"));
  if (fallback > 0) {
    result.longPollFallbackMs = fallback;
  }
  return result;
}

function showPageLoading() {
  const root = document.documentElement.classList;
  window.addEventListener("phx:page-loading-start", (e) => {
    root.add("live-loading");
    if (e.detail?.kind === "redirect") {
      // The client means to do so, but forgets it when it leaves the view.
      document.querySelector("[data-phx-main]")?.classList.add("phx-loading");
    }
  });
  window.addEventListener("phx:page-loading-stop", () => root.remove("live-loading"));
}

let started = false;

function start() {
  if (started) {
    return;
  }
  started = true;
  const path = setting("live-socket-path");
  if (path === null) {
    if (document.querySelector("[data-phx-session]")) {
      console.error('A page with a live view needs <meta name="live-socket-path" content="…">.');
    }
    return;
  }
  showPageLoading();
  submitOnce();
  rememberSubmitters();
  if (page.feedback) {
    feedback();
  }
  const chosen = options();
  window.dispatchEvent(new CustomEvent("live:starting", { detail: chosen }));
  const liveSocket = new LiveSocket(path, Socket, chosen);
  if (setting("live-debug") === "true") {
    liveSocket.enableDebug();
  }
  window.liveSocket = liveSocket;
  windowFocus(liveSocket);
  // Opens no connection on a page without views; there it only makes phx-click commands work.
  liveSocket.connect();
  window.dispatchEvent(new CustomEvent("live:started", { detail: liveSocket }));
}

// "interactive" is the state before and after DOMContentLoaded. A script that arrives late has
// missed the event, so the end of loading starts as well.
if (document.readyState === "complete") {
  start();
} else {
  document.addEventListener("DOMContentLoaded", start);
  window.addEventListener("load", start);
}
