// A copy of the project for each test, outside of the checkout, and what its output must do.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after } from "node:test";
import { launchChromium, openPage } from "../e2e/chromium.mjs";
import { serve } from "../e2e/serve.mjs";

/** What the project prints, everywhere. */
export const EXPECTED = "mean 2.00 of 3; There are no values";

// Where the suite has installed the project's packages and ours.
const installed = process.env["TYPHON_BUNDLERS"];
if (!installed) throw new Error("Run ./x test bundlers");

/** @param {import("node:test").TestContext} t */
export function copyProject(t) {
  const root = mkdtempSync(join(tmpdir(), "typhon-bundlers-"));
  t.after(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));
  cpSync(installed, root, {
    recursive: true,
    filter: (path) => path !== join(installed, "node_modules"),
  });
  symlinkSync(join(installed, "node_modules"), join(root, "node_modules"));
  return root;
}

/** What the page of a bundled entry prints, served below `base` with a strict policy. */
export async function printedByPage(folder, script, base = "/") {
  const site = mkdtempSync(join(tmpdir(), "typhon-site-"));
  try {
    const target = join(site, base);
    cpSync(folder, target, { recursive: true });
    writeFileSync(
      join(target, "index.html"),
      `<!doctype html><link rel="icon" href="data:," /><body></body>
<script type="module" src="${base}${script}"></script>`,
    );
    const server = await serve(site);
    try {
      const { href } = new URL(base, server.url);
      const lines = await withPage((page) => openPage(page, href, "body[data-state=done]"));
      return lines.join("\n");
    } finally {
      await server.close();
    }
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

// One browser for all tests of a file: to start it takes as long as a test.
let browser;
after(async () => (await browser)?.close());

/** Runs `use` with a new page, and closes it whatever happens. */
export async function withPage(use) {
  browser ??= launchChromium();
  const page = await (await browser).context.newPage();
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

/** `typhon build`, for tools without a plugin that does it. */
export function build(root) {
  run(root, "build");
}

/** The npm package of the project, in dist/npm. */
export function pack(root) {
  run(root, "pack", "--npm-only");
}

function run(root, ...command) {
  const program = join(root, "node_modules/typhon/bin/typhon.js");
  execFileSync(process.execPath, [program, ...command], { cwd: root });
}

export function printedByNode(file, ...options) {
  return execFileSync(process.execPath, [...options, file], { encoding: "utf8" }).trim();
}

/** The archives and the runtime in an output folder, wherever the bundler puts them. */
export function assetsIn(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => /\.(zip|wasm)$/.test(name));
}

/** The scripts in an output folder, and their maps, that have a text in them. */
export function filesWith(folder, text) {
  const scripts = readdirSync(folder, { recursive: true }).filter((name) => /\.js(\.map)?$/.test(name));
  return scripts.filter((name) => readFileSync(join(folder, name), "utf8").includes(text));
}

/** Those of a Python module's exports that a bundle has, and where its map says that they come from. */
export function exportsIn(folder, names) {
  const found = new Map();
  for (const file of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".js"))) {
    const lines = readFileSync(join(folder, file), "utf8").split("\n");
    const map = new SourceMap(JSON.parse(readFileSync(join(folder, `${file}.map`), "utf8")));
    for (const [line, text] of lines.entries()) {
      for (const { 1: name, index } of text.matchAll(/\.get\(["'`](\w+)["'`]\)/g)) {
        if (!names.includes(name)) continue;
        const { originalSource, originalLine } = map.findEntry(line, index + 1); // webpack maps names only
        found.set(name, { file: basename(originalSource ?? ""), line: originalLine });
      }
    }
  }
  return found;
}

/** Where a text stands in a file, in the form of the above: lines count from 0. */
export function placeIn(file, text) {
  const lines = readFileSync(file, "utf8").split("\n");
  return { file: basename(file), line: lines.findIndex((line) => line.includes(text)) };
}

export function edit(file, from, to) {
  const text = readFileSync(file, "utf8");
  assert.ok(text.includes(from), `${file} has no ${from}`);
  writeFileSync(file, text.replace(from, to));
}
