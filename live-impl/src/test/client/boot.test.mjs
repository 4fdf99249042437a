// What boot.js promises to a page, proved on the bundle that goes into the jar.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterEach, test } from "node:test";

const require = createRequire(new URL("../../main/client/package.json", import.meta.url));
const { JSDOM } = require("jsdom");

const classes = new URL("../../../target/classes/META-INF/", import.meta.url);
const properties = readFileSync(new URL("liveview/client.properties", classes), "utf8");
const path = /^path=(.+)$/m.exec(properties)[1];
const bundle = readFileSync(new URL(`resources${path}`, classes), "utf8");

const socketPath = '<meta name="live-socket-path" content="/shop/live">';
const view = '<div id="phx-1" data-phx-main data-phx-session="s" data-phx-static="t"></div>';

const windows = [];
afterEach(() => windows.splice(0).forEach((window) => window.close()));

// A page while its deferred scripts run: parsed, before DOMContentLoaded.
function page({ head = socketPath, body = view, url = "https://example.org/shop/", script } = {}) {
  const { window } = new JSDOM(`<html><head>${head}</head><body>${body}</body></html>`, {
    url,
    runScripts: "outside-only",
  });
  windows.push(window);
  const opened = [];
  window.WebSocket = class RecordingWebSocket {
    constructor(address) {
      this.readyState = 0;
      opened.push(address);
    }
    close() {}
    send() {}
  };
  const errors = [];
  window.console.error = (text) => errors.push(text);
  if (script) {
    script(window);
  }
  window.eval(bundle);
  return { window, opened, errors };
}

async function started(settings = {}) {
  const result = page(settings);
  await new Promise((resolve) => result.window.addEventListener("load", resolve));
  return result;
}

test("connects to the path of the page, with its token", async () => {
  const head = `${socketPath}<meta name="csrf-token" content="a b">`;
  const { window, opened } = await started({ head });
  assert.deepEqual(opened, ["wss://example.org/shop/live/websocket?_csrf_token=a%20b&vsn=2.0.0"]);
  assert.equal(window.liveSocket.isDebugEnabled(), false);
  assert.equal(window.liveSocket.getSocket().longPollFallbackMs, undefined);
});

test("does nothing before the other scripts of the page have run", () => {
  const { window, opened } = page();
  assert.equal(window.liveSocket, undefined);
  assert.deepEqual(opened, []);
});

test("opens no connection on a page without views", async () => {
  const { window, opened } = await started({ body: "<p>dead</p>" });
  assert.deepEqual(opened, []);
  assert.ok(window.liveSocket);
});

test("leaves a page alone that names no path", async () => {
  const { window, opened, errors } = await started({ head: "", body: "<p>dead</p>" });
  assert.equal(window.liveSocket, undefined);
  assert.deepEqual(opened, []);
  assert.deepEqual(errors, []);
});

test("says what is missing when a view has no path", async () => {
  const { opened, errors } = await started({ head: "" });
  assert.deepEqual(opened, []);
  assert.deepEqual(errors, [
    'A page with a live view needs <meta name="live-socket-path" content="…">.',
  ]);
});

test("uses what a script registered before the bundle", async () => {
  const chart = { mounted() {} };
  const script = (window) => {
    window.LiveView = { hooks: { Chart: chart }, params: { theme: "dark" } };
  };
  const { window, opened } = await started({ script });
  assert.equal(window.liveSocket.hooks.Chart, chart);
  assert.deepEqual(opened, ["wss://example.org/shop/live/websocket?theme=dark&vsn=2.0.0"]);
});

test("uses what a script registers after the bundle", async () => {
  const { window } = page();
  const store = () => {};
  const chart = { mounted() {} };
  window.LiveView.hooks = { Chart: chart };
  window.LiveView.uploaders = { Store: store };
  window.LiveView.params = (element) => ({ of: element?.id ?? "socket" });
  await new Promise((resolve) => window.addEventListener("load", resolve));
  assert.equal(window.liveSocket.hooks.Chart, chart);
  assert.equal(window.liveSocket.uploaders.Store, store);
  assert.deepEqual({ ...window.liveSocket.params({ id: "phx-1" }) }, { of: "phx-1" });
});

test("does not let the page replace the token", async () => {
  const head = `${socketPath}<meta name="csrf-token" content="real">`;
  const script = (window) => {
    window.LiveView = { params: { _csrf_token: "false" } };
  };
  const { window } = await started({ head, script });
  assert.equal(window.liveSocket.params()._csrf_token, "real");
});

test("never writes into the parameters of the page", async () => {
  const script = (window) => {
    window.LiveView = { params: { theme: "dark" } };
  };
  const { window } = await started({ script });
  assert.deepEqual({ ...window.LiveView.params }, { theme: "dark" });
});

test("offers the options for change just before it connects", async () => {
  const atThatTime = [];
  const script = (window) => {
    window.addEventListener("live:starting", (event) => {
      atThatTime.push(window.liveSocket);
      event.detail.bindingPrefix = "live-";
    });
  };
  const { window } = await started({ script });
  assert.deepEqual(atThatTime, [undefined]);
  assert.equal(window.liveSocket.binding("click"), "live-click");
});

test("falls back to long poll and debugs only when asked to", async () => {
  const head =
    `${socketPath}<meta name="live-long-poll-fallback" content="2500">` +
    '<meta name="live-debug" content="true">';
  const { window } = await started({ head });
  assert.equal(window.liveSocket.getSocket().longPollFallbackMs, 2500);
  assert.equal(window.liveSocket.isDebugEnabled(), true);
});

test("marks the page while it is loading", async () => {
  const { window } = await started({ body: "<p>dead</p>" });
  const { classList } = window.document.documentElement;
  window.dispatchEvent(new window.CustomEvent("phx:page-loading-start"));
  assert.equal(classList.contains("live-loading"), true);
  window.dispatchEvent(new window.CustomEvent("phx:page-loading-stop"));
  assert.equal(classList.contains("live-loading"), false);
});

test("sends links with a method as forms", async () => {
  const link = '<a href="/out" data-method="delete" data-to="/out" data-csrf="c">Log out</a>';
  const { window } = await started({ body: link });
  const sent = [];
  window.document.addEventListener("submit", (event) => {
    event.preventDefault();
    const fields = [...event.target.querySelectorAll("input[type=hidden]")];
    sent.push(event.target.action, ...fields.map((field) => `${field.name}=${field.value}`));
  });
  window.document.querySelector("a").click();
  assert.deepEqual(sent, ["https://example.org/out", "_csrf_token=c", "_method=delete"]);
});

test("lets arrow keys, Home and End choose a tab", async () => {
  const body = '<div id="list"><button>a</button><button>b</button><button>c</button></div>';
  const { window } = await started({ body });
  const { document } = window;
  const list = document.getElementById("list");
  const clicked = [];
  list.addEventListener("click", (event) => clicked.push(event.target.textContent));
  window.liveSocket.hooks["Live.Tabs"].mounted.call({ el: list });
  const press = (key, more) => {
    const event = new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
    return document.activeElement.dispatchEvent(event);
  };
  list.firstElementChild.focus();
  assert.equal(press("ArrowRight"), false);
  press("ArrowRight");
  press("ArrowRight");
  press("ArrowLeft");
  press("Home");
  press("End");
  assert.equal(press("ArrowLeft", { altKey: true }), true);
  assert.equal(press("x"), true);
  assert.deepEqual(clicked, ["b", "c", "a", "c", "a", "c"]);
  assert.equal(document.activeElement.textContent, "c");
});
