// The uploader of fields with @AllowUpload(resumable = true): sends files piece by piece (tus 1.0), and goes on with them
// when the connection was lost and their view has joined again. The client forgets its files then: they are given to the
// new input, and the server is told by which token it knows them.
const VERSION = { "Tus-Resumable": "1.0.0" };
const ATTEMPTS = 10;
const LONGEST_PAUSE = 5000;
const UPLOAD_REF = "data-phx-upload-ref";

const waiting = new Map(); // what was on its way when the connection broke, by place
const submitters = new WeakMap();
const observer = new MutationObserver(resume);

export function rememberSubmitters() {
  window.addEventListener("submit", (event) => submitters.set(event.target, event.submitter), true);
}

export function resumable(entries, onViewError) {
  entries.forEach((entry) => {
    const stop = new AbortController();
    entry.onCancel(() => stop.abort());
    onViewError(() => stop.abort());
    send(entry, stop.signal).catch(() => stop.signal.aborted || entry.error());
  });
  onViewError(() => wait(entries));
}

async function send(entry, signal) {
  const { size } = entry.file;
  let failures = 0;
  let offset = null; // unknown
  while (offset !== size) {
    try {
      if (offset === null) {
        offset = await ask(entry, "HEAD", {}, null, signal);
      } else {
        const headers = { "Upload-Offset": offset, "Content-Type": "application/offset+octet-stream" };
        const piece = entry.file.slice(offset, offset + entry.meta.piece);
        offset = await ask(entry, "PATCH", headers, piece, signal);
        failures = 0;
      }
      entry.progress((offset / size) * 100);
    } catch (problem) {
      failures++;
      if (signal.aborted || problem.final || failures === ATTEMPTS) {
        throw problem;
      }
      offset = null;
      await pause(failures, signal);
    }
  }
}

// How much there is of the file afterwards.
async function ask(entry, method, headers, body, signal) {
  const response = await fetch(entry.meta.url, { method, headers: { ...VERSION, ...headers }, body, signal });
  if (response.ok) {
    return Number(response.headers.get("Upload-Offset"));
  }
  // 409: somebody else's turn, or less has arrived than was sent. 423: not all of it has been written yet.
  const again = [409, 423, 429].includes(response.status) || response.status >= 500;
  throw Object.assign(new Error(`${method} ${response.status}`), { final: !again });
}

function pause(failures, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.min(LONGEST_PAUSE, 250 * 2 ** failures));
    window.addEventListener("online", resolve, { once: true, signal });
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function place(input) {
  return JSON.stringify([input.closest("[data-phx-session]")?.id, input.form?.id, input.name]);
}

// Of what a form sends when it is submitted nothing waits when all of it had arrived: the form was on its way, then.
function wait(entries) {
  const input = entries[0].fileEl;
  const active = (input.getAttribute("data-phx-active-refs") || "").split(",");
  const lost = entries.filter((entry) => !entry.isCancelled() && active.includes(entry.ref));
  const auto = entries[0].isAutoUpload();
  if (lost.length === 0 || (!auto && lost.every((entry) => entry.isDone()))) {
    return;
  }
  const at = place(input);
  const group = { auto, ref: input.getAttribute(UPLOAD_REF), files: waiting.get(at)?.files ?? [] };
  lost.forEach((entry) => group.files.push(copy(entry)));
  group.timer = setTimeout(() => forget(at, group), entries[0].meta.grace);
  waiting.set(at, group);
  observer.observe(document.documentElement, { childList: true, subtree: true });
}

function forget(at, group) {
  clearTimeout(group.timer);
  if (waiting.get(at) === group) {
    waiting.delete(at);
  }
  if (waiting.size === 0) {
    observer.disconnect();
  }
}

// A new file without the marks of the client, and without a copy of the bytes.
function copy({ file, meta }) {
  const { name, type, lastModified, webkitRelativePath } = file;
  const again = new File([file], name, { type, lastModified });
  Object.defineProperty(again, "webkitRelativePath", { value: webkitRelativePath });
  const before = typeof file.metaOfPage === "function" ? file.metaOfPage : file.meta;
  again.metaOfPage = before;
  again.meta = () => ({ "live.before": meta.token, meta: typeof before === "function" ? before() : undefined });
  return again;
}

function resume() {
  const inputs = [...document.querySelectorAll(`input[type=file][${UPLOAD_REF}]`)];
  waiting.forEach((group, at) => {
    const input = inputs.find((el) => place(el) === at && el.getAttribute(UPLOAD_REF) !== group.ref);
    if (input) {
      forget(at, group);
      give(input, group);
    }
  });
}

function give(input, group) {
  if (!group.auto) {
    const chosen = () => {
      if (input.getAttribute("data-phx-active-refs") !== "") {
        input.removeEventListener("phx:live-file:updated", chosen);
        setTimeout(() => input.form?.requestSubmit(submitter(input.form)));
      }
    };
    input.addEventListener("phx:live-file:updated", chosen);
  }
  input.dispatchEvent(new CustomEvent("track-uploads", { bubbles: true, detail: { files: group.files } }));
}

function submitter(form) {
  const last = submitters.get(form);
  return last?.form === form ? last : null;
}
