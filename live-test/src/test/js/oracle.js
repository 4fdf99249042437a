// Runs recorded cases through the renderer of the official client and prints what it shows.
//
// A case is a list of messages: the first is the join, the others are diffs. For each message the
// answer has the HTML after it, without the marks that the client adds for its own use.
globalThis.window = globalThis;
globalThis.dispatchEvent = () => true;
globalThis.document = { querySelectorAll: () => [], getElementById: () => null };

const fs = require("node:fs");
const Rendered = require("./node_modules/phoenix_live_view/assets/js/phoenix_live_view/rendered.js").default;

const isObject = (value) => value !== null && typeof value === "object";

// Works on copies, since the client notes on its nodes what it has rendered. A component that is reset
// is written whole.
const wholeHtml = (components, node) => {
  for (const component of Object.values(components)) component.reset = true;
  return Rendered.prototype.recursiveToString
    .call(new Rendered("phx-whole", {}), structuredClone(node), components, null, false, {}, null)
    .buffer.replace(/ data-phx-(?:id|component|view)="[^"]*"/g, "");
};

const copyOfComponents = (rendered) => structuredClone(rendered.get().c ?? {});

// Marked nodes that no diff touched: the client writes a stub and keeps what is in the page.
const skipped = (node, found = []) => {
  if (isObject(node)) {
    if (node.r && node.magicId && !node.newRender) found.push(node);
    for (const key of Object.keys(node)) if (key !== "s") skipped(node[key], found);
  }
  return found;
};

const shownBefore = (node, components, known) => {
  if (isObject(node)) {
    if (node.r && node.magicId) known.set(node.magicId, wholeHtml(components, node));
    for (const key of Object.keys(node)) if (key !== "s") shownBefore(node[key], components, known);
  }
  return known;
};

const play = ([join, ...diffs]) => {
  const rendered = new Rendered("phx-oracle", join);
  rendered.toString();
  const pages = [wholeHtml(copyOfComponents(rendered), rendered.get())];
  let known = shownBefore(rendered.get(), copyOfComponents(rendered), new Map());
  for (const diff of diffs) {
    rendered.mergeDiff(diff);
    // A diff of components alone patches these and nothing else.
    const patched = rendered.isComponentOnlyDiff(diff)
      ? rendered.componentCIDs(diff).map((cid) => rendered.get().c[cid])
      : [rendered.get()];
    const stubs = patched.flatMap((node) => skipped(node));
    rendered.toString();
    const components = copyOfComponents(rendered);
    for (const node of stubs) {
      if (known.get(node.magicId) !== wholeHtml(components, node)) {
        throw new Error(`skipped although it changed: ${node.magicId}`);
      }
    }
    pages.push(wholeHtml(components, rendered.get()));
    known = shownBefore(rendered.get(), components, new Map());
  }
  return pages;
};

const cases = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
fs.writeFileSync(process.argv[3], JSON.stringify(cases.map(play)));
