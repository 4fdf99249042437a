// What a page does in development, and only then: it listens on a topic of its own, swaps style
// sheets, loads anew for scripts, and shows what is wrong in a dialog. Loaded beside live.js, so
// that pages in production carry nothing of it.
const TOPIC = "live:development";

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  dialog { border: 0; padding: 0; width: min(70rem, 94vw); max-height: 90vh; border-radius: 8px;
    box-shadow: 0 1rem 4rem #0008; }
  dialog::backdrop { background: #0009; }
  button { position: sticky; float: right; top: 1rem; margin: 1rem; font: inherit; padding: .3rem .9rem;
    border: 1px solid currentColor; border-radius: 4px; background: #fff; color: #7a1010; cursor: pointer; }
  .live-report { padding: 1.25rem 1.5rem; background: #fff; color: #222; color-scheme: light;
    font: 15px/1.5 system-ui, sans-serif; }
  .live-report h1, .live-report h2 { font-size: 1.15rem; margin: 0 0 .75rem; color: #a11212; overflow-wrap: anywhere; }
  .live-report dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 .75rem; }
  .live-report dt { color: #595959; }
  .live-report dd { margin: 0; overflow-wrap: anywhere; }
  .live-report pre { margin: 0 0 .75rem; padding: .75rem; overflow: auto; background: #f5f3f0;
    font: 13px/1.45 ui-monospace, monospace; border-radius: 4px; }
  .live-report pre.excerpt { background: #fff4f2; border-left: 4px solid #a11212; }
  .live-report pre.stack { max-height: 22rem; }
`);

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

function section(report, number) {
  const facts = Object.entries(report.facts).flatMap(([name, fact]) => [
    element("dt", {}, name),
    element("dd", {}, fact),
  ]);
  const made = element(
    "section",
    { class: "live-report" },
    element("h2", { id: `title-${number}` }, report.title),
    element("dl", {}, ...facts),
  );
  if (report.excerpt) {
    made.append(element("pre", { class: "excerpt" }, report.excerpt));
  }
  if (report.remedy) {
    made.append(element("p", {}, report.remedy));
  }
  if (report.stack) {
    made.append(element("pre", { class: "stack", tabindex: "0" }, report.stack));
  }
  return made;
}

let shown = null;

function hide() {
  const { host, dialog } = shown || {};
  shown = null;
  dialog?.close();
  host?.remove();
}

// In a shadow root, so that neither the styles of the page nor ours reach the other.
function show(reports) {
  hide();
  if (reports.length === 0) {
    return;
  }
  const close = element("button", { type: "button" }, "Close");
  const dialog = element("dialog", { "aria-labelledby": "title-0" }, close, ...reports.map(section));
  const host = element("div", { id: "live-development" });
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  root.append(dialog);
  document.body.append(host);
  shown = { host, dialog };
  close.addEventListener("click", hide);
  dialog.addEventListener("close", hide); // Escape
  dialog.showModal();
}

// The old sheet stays until the new one is there: the page is never seen without.
function swap(link) {
  const url = new URL(link.href);
  url.searchParams.set("live-version", Date.now().toString(36));
  const fresh = link.cloneNode();
  fresh.href = url.href;
  fresh.addEventListener("load", () => link.remove());
  fresh.addEventListener("error", () => fresh.remove());
  link.after(fresh);
}

function swapStyles(paths) {
  const links = [...document.querySelectorAll('link[rel~="stylesheet"][href]')].filter(
    (link) => new URL(link.href).origin === location.origin,
  );
  const named = links.filter((link) =>
    paths.some((path) => decodeURIComponent(new URL(link.href).pathname).endsWith(path)),
  );
  // A sheet that no link names may be imported by any of them.
  (named.length > 0 ? named : links).forEach(swap);
}

function isLive() {
  return document.querySelector("[data-phx-session]") !== null;
}

function listen(liveSocket) {
  const socket = liveSocket.getSocket();
  const channel = socket.channel(TOPIC, {});
  let joins = 0;
  channel.on("failure", (report) => show([report]));
  channel.on("styles", ({ paths }) => swapStyles(paths));
  channel.on("reload", () => location.reload());
  channel.on("templates", ({ problems }) => {
    show(problems);
    if (problems.length === 0 && !isLive()) {
      location.reload();
    }
  });
  channel.join().receive("ok", ({ problems }) => {
    if (++joins > 1 && !isLive()) {
      location.reload();
    } else if (problems.length > 0) {
      show(problems);
    }
  });
  // The client itself connects only where a live view is.
  socket.connect();
}

// The page in place of one that failed looks like the dialog.
if (document.querySelector("body > main.live-report")) {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
window.addEventListener("live:started", ({ detail }) => listen(detail));
