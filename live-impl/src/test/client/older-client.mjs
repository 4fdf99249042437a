// Bundles boot.js with the client of the minor line before, into the file given as argument. Server
// tests show with it that the Faces bridge, which knows inner parts of the client, is good for both.
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const boot = fileURLToPath(new URL("../../main/client/boot.js", import.meta.url));
const { build } = createRequire(boot)("esbuild");

const older = {
  name: "older",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^phoenix_live_view$/ }, () => ({ path: "older", namespace: "older" }));
    onLoad({ filter: /.*/, namespace: "older" }, () => ({
      contents: `
        export * from "phoenix_live_view_1_1";
        export const getFileURLForUpload = undefined; // new in 1.2`,
      resolveDir: dirname(boot),
    }));
  },
};

await build({
  entryPoints: [boot],
  outfile: process.argv[2],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  logLevel: "warning",
  plugins: [older],
});
