// Bundles boot.js with the official clients into the folder given as argument (target/classes):
//
//   META-INF/resources/_live/<hash>/   live.js, live.js.map, LICENSE.txt
//   META-INF/resources/_live/<hash>/   development.js, which pages load in development only
//   META-INF/licenses/live-client.txt  the same licences, where a reader of the jar looks for them
//   META-INF/liveview/client.properties
//
// The hash is that of the bundle, so the path may be cached for ever.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const sha256 = (...texts) => texts.reduce((h, t) => h.update(t), createHash("sha256")).digest("hex");
const read = (...path) => readFileSync(join(here, ...path), "utf8");

// npm ci takes seconds and empties node_modules, so it runs only when what it reads has changed.
function install() {
  const inputs = ["package.json", "package-lock.json", ".npmrc"].map((file) => read(file));
  const wanted = sha256(...inputs);
  const stamp = join(modules, ".live-installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    return;
  }
  const windows = process.platform === "win32";
  const npm = spawnSync("npm", ["ci"], { cwd: here, stdio: "inherit", shell: windows });
  if (npm.status !== 0) {
    throw new Error("npm ci failed; the build of the client needs Node 20 with npm on the PATH", {
      cause: npm.error,
    });
  }
  writeFileSync(stamp, wanted);
}

async function bundle(source, outfile, more) {
  const { build } = await import("esbuild");
  return build({
    absWorkingDir: here,
    entryPoints: [source],
    // Beside the sources, though nothing is written there: the map then names them by short
    // paths that are the same on every machine.
    outfile,
    write: false,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    metafile: true,
    legalComments: "inline",
    logLevel: "warning",
    ...more,
  });
}

function packageOf(name) {
  const files = readdirSync(join(modules, name));
  const licence = files.find((file) => /^licen[sc]e(\.(md|txt))?$/i.test(file));
  if (!licence) {
    throw new Error(`${name} ships no licence text`);
  }
  return {
    name,
    version: JSON.parse(read("node_modules", name, "package.json")).version,
    licence: read("node_modules", name, licence).trim(),
  };
}

function bundledPackages(inputs) {
  const names = inputs.map((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]);
  return [...new Set(names.filter(Boolean))].sort().map(packageOf);
}

function licences(packages) {
  const line = "-".repeat(80);
  const texts = packages.map((p) => `${line}\n${p.name} ${p.version}\n${line}\n\n${p.licence}\n`);
  return `The licences of the packages contained in live.js.\n\n${texts.join("\n")}`;
}

function write(folder, files) {
  mkdirSync(folder, { recursive: true });
  Object.entries(files).forEach(([name, content]) => writeFileSync(join(folder, name), content));
}

if (!process.argv[2]) {
  throw new Error("usage: node build.mjs <folder>");
}
const target = resolve(process.argv[2], "META-INF");
install();
const { outputFiles, metafile } = await bundle("boot.js", "live.js", {
  sourcemap: true,
  banner: { js: "/*! The licences of the packages in this file are in LICENSE.txt beside it. */" },
});
const output = (name) => outputFiles.find((file) => file.path.endsWith(name)).contents;
const hash = sha256(output("live.js")).slice(0, 12);
const development = (await bundle("development.js", "development.js")).outputFiles[0].contents;
const developmentHash = sha256(development).slice(0, 12);
const packages = bundledPackages(Object.keys(metafile.inputs));
const versionOf = (name) => packages.find((p) => p.name === name).version;
// phoenix_live_view comes with a morphdom compiled in, without the text of its licence.
const embedded = { ...packageOf("morphdom"), version: "(as contained in phoenix_live_view)" };
const licenceText = licences([...packages, embedded]);

rmSync(join(target, "resources", "_live"), { recursive: true, force: true });
write(join(target, "resources", "_live", hash), {
  "live.js": output("live.js"),
  "live.js.map": output("live.js.map"),
  "LICENSE.txt": licenceText,
});
write(join(target, "resources", "_live", developmentHash), { "development.js": development });
write(join(target, "licenses"), { "live-client.txt": licenceText });
write(join(target, "liveview"), {
  "client.properties": [
    `path=/_live/${hash}/live.js`,
    `development_path=/_live/${developmentHash}/development.js`,
    `liveview_version=${versionOf("phoenix_live_view")}`,
    `phoenix_version=${versionOf("phoenix")}`,
    "",
  ].join("\n"),
});
