// The Vite plugin in real Vite builds and dev servers. The compiler is a stand-in that turns
// comments into diagnostics, so that what is tested is the plugin; tests/package has the real one.
import assert from "node:assert/strict";
import { chmodSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { before, test, type TestContext } from "node:test";
import { build, createServer, type InlineConfig, type Logger, type ViteDevServer } from "vite";
import { typhon } from "../../sdk/npm/src/vite.js";
import { scratchFolder, writeText } from "./support.js";

// A module exports the Python text that it was made from. `# error: …` is an error on that line.
const standIn = `#!/usr/bin/env node
import * as fs from "node:fs";
import * as path from "node:path";
if (process.argv.slice(2).join(" ") !== "build --json") throw new Error("unexpected arguments");
if (fs.readFileSync("pyproject.toml", "utf8").includes("broken")) {
  console.error("pyproject.toml:1:1: error: Broken");
  process.exit(2);
}
let written = 0;
const write = (name, text) => {
  const file = ".typhon/" + name;
  if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === text) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  written++;
};
const diagnostics = [], modules = [];
for (const name of fs.readdirSync("src").filter((name) => name.endsWith(".py")).sort()) {
  const text = fs.readFileSync("src/" + name, "utf8");
  if (text.includes("# excluded")) continue;
  if (text.includes("# slow")) {
    fs.writeFileSync("has-read.tmp", "");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  modules.push({ name: name.slice(0, -3), source: "src/" + name, exports: [] });
  write("modules/src/" + name.replace(".py", ".js"),
    'import app from "../app.js"; export const files = app; export const text = ' +
      JSON.stringify(text) + ";");
  text.split("\\n").forEach((line, at) => {
    const found = /# (error|warning): (.*)/.exec(line);
    if (found) diagnostics.push({ code: "test-code", severity: found[1], path: "src/" + name,
      message: found[2], help: "Do better",
      start: { line: at, character: 0 }, end: { line: at, character: 3 } });
  });
}
write("modules/app.js", 'export default new URL("./app.zip", import.meta.url).href;');
const data = fs.existsSync("src/data.csv") ? fs.readFileSync("src/data.csv", "utf8") : "tiny";
write("modules/app.zip", data);
write("manifest.json", JSON.stringify({ version: 1, modules }));
console.log(JSON.stringify({ diagnostics, written }));
process.exit(diagnostics.some(({ severity }) => severity === "error") ? 1 : 0);
`;

before(() => {
  const place = `../bin/native/${process.platform}-${process.arch}/typhon`;
  const file = fileURLToPath(new URL(place, import.meta.url));
  writeText(file, standIn);
  chmodSync(file, 0o755);
});

function project(t: TestContext, files: Record<string, string> = {}): string {
  return scratchFolder(t, {
    "pyproject.toml": "",
    "index.html": '<script type="module" src="/src/main.js"></script>',
    "src/main.js": 'import { files, text } from "./stats.py"; console.log(files, text);',
    "src/stats.py": "MEAN = 1\n",
    ...files,
  });
}

class RecordingLogger implements Logger {
  readonly lines: string[] = [];
  hasWarned = false;
  info = (): void => {};
  warn = (text: string): void => void this.lines.push(`warning: ${text}`);
  warnOnce = this.warn;
  error = (text: string): void => void this.lines.push(`error: ${text}`);
  clearScreen = (): void => {};
  hasErrorLogged = (): boolean => false;
}

function config(root: string, more: InlineConfig = {}): InlineConfig {
  return {
    root,
    configFile: false,
    plugins: [typhon()],
    customLogger: new RecordingLogger(),
    logLevel: "warn",
    ...more,
  };
}

/** Asset name without its hash → content, of a production build. */
function assetsOf(root: string): Map<string, string> {
  const folder = join(root, "dist/assets");
  return new Map(
    readdirSync(folder).map((name) => [
      name.replace(/-[\w-]{8}\./, "."),
      readFileSync(join(folder, name), "utf8"),
    ]),
  );
}

async function start(t: TestContext, root: string, more: InlineConfig = {}): Promise<ViteDevServer> {
  const server = await createServer(
    config(root, { server: { port: 0, host: "127.0.0.1" }, ...more }),
  );
  t.after(() => server.close());
  await server.listen();
  return server;
}

/** The same, and its watcher sees what happens in the folder src of `root`. */
async function dev(t: TestContext, root: string, more: InlineConfig = {}): Promise<ViteDevServer> {
  const server = await start(t, root, more);
  const probe = join(root, "src/probe.tmp"); // not an input
  let isSeen = false;
  server.watcher.on("all", (_event, file) => (isSeen ||= file === probe));
  await until("the watcher sees a change", async () => {
    writeText(probe, String(Date.now()));
    return isSeen;
  });
  return server;
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const limit = Date.now() + 20_000; // milliseconds
  while (!(await holds())) {
    assert.ok(Date.now() < limit, `Not after 20 s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function hasText(server: ViteDevServer, text: string): Promise<void> {
  const module = "/.typhon/modules/src/stats.js";
  return until(`${module} has ${text}`, async () => (await get(server, module)).includes(text));
}

async function get(server: ViteDevServer, path: string): Promise<string> {
  const response = await fetch(new URL(path, server.resolvedUrls!.local[0]));
  return response.text();
}

function nextReload(server: ViteDevServer): Promise<void> {
  let isReloaded = false;
  const { hot } = server.environments.client;
  const send = hot.send.bind(hot);
  hot.send = ((message: { type?: string }) => {
    isReloaded ||= message.type === "full-reload";
    send(message as never);
  }) as typeof hot.send;
  return until("the page is reloaded", async () => isReloaded);
}

test("a build contains the generated module, and the archive as a hashed asset", async (t) => {
  const root = project(t);
  await build(config(root, { base: "/sub/" }));
  const assets = assetsOf(root);
  assert.equal(assets.get("app.zip"), "tiny"); // not inlined, however small
  assert.match(assets.get("index.js")!, /MEAN = 1/);
  assert.match(assets.get("index.js")!, /\/sub\/assets\/app-[\w-]{8}\.zip/);
});

test("a build leaves small assets of other kinds to Vite's own limit", async (t) => {
  const root = project(t, {
    "src/main.js": 'import "./stats.py"; console.log(new URL("./dot.png", import.meta.url).href);',
    "src/dot.png": "png",
  });
  await build(config(root));
  assert.equal(assetsOf(root).has("dot.png"), false);
});

test("a build works for workers too, and keeps the user's worker plugins", async (t) => {
  const root = project(t, {
    "src/main.js":
      'new Worker(new URL("./worker.js", import.meta.url), { type: "module" }); import "virtual:x";',
    "src/worker.js": 'import { text } from "./stats.py"; import x from "virtual:x"; postMessage([text, x]);',
  });
  const users = {
    name: "users",
    resolveId: (id: string) => (id === "virtual:x" ? `\0${id}` : undefined),
    load: (id: string) => (id === "\0virtual:x" ? 'export default "of the user";' : undefined),
  };
  await build(config(root, { plugins: [users, typhon()], worker: { plugins: () => [users] } }));
  assert.match(assetsOf(root).get("worker.js")!, /MEAN = 1[^]*of the user/);
});

test("an error fails the build, with file, line and help", async (t) => {
  const root = project(t, { "src/stats.py": "A = 1\nB # error: Bad thing\nC # error: Another\n" });
  await assert.rejects(build(config(root)), (error: Error & { loc?: unknown; frame?: string }) => {
    assert.match(error.message, /Bad thing; Do better \[test-code\] \(and 1 more: run `npx typhon check`\)/);
    assert.match(error.message + error.frame, /2 \| B # error: Bad thing\n {2}\| \^\^\^/);
    return true;
  });
});

test("a warning is shown, and the build goes on", async (t) => {
  const root = project(t, { "src/stats.py": "A # warning: Odd thing\n" });
  const customLogger = new RecordingLogger();
  await build(config(root, { customLogger }));
  assert.match(customLogger.lines.join("\n"), /^warning: [^]*Odd thing; Do better \[test-code\]/);
});

test("a failure of the compiler fails the build with its own words", async (t) => {
  const root = project(t, { "pyproject.toml": "broken" });
  await assert.rejects(build(config(root)), /pyproject\.toml:1:1: error: Broken/);
});

test("a file that is excluded is an error that says so", async (t) => {
  const root = project(t, { "src/stats.py": "# excluded" });
  await assert.rejects(build(config(root)), /src\/stats\.py is not compiled; see that it is below/);
});

test("the dev server serves the generated module and the archive", async (t) => {
  const server = await dev(t, project(t), { base: "/sub/" });
  assert.match(await get(server, "/sub/src/main.js"), /\/sub\/\.typhon\/modules\/src\/stats\.js/);
  assert.match(await get(server, "/sub/.typhon/modules/src/stats.js"), /MEAN = 1/);
  assert.equal(await get(server, "/sub/.typhon/modules/app.zip"), "tiny");
});

test("the dev server serves a project above Vite's root", async (t) => {
  const root = project(t, {
    "web/index.html": "",
    "web/main.js": 'import { text } from "../src/stats.py"; console.log(text);',
  });
  const server = await dev(t, join(root, "web"));
  const [, module] = /from "(.*stats\.js)"/.exec(await get(server, "/main.js"))!;
  assert.match(await get(server, module!), /MEAN = 1/);
});

test("a changed file is compiled again and the page reloaded", async (t) => {
  const root = project(t);
  const server = await dev(t, root);
  // As a page does: Vite exchanges only what was fetched.
  for (const module of ["src/stats.js", "app.js"]) await get(server, `/.typhon/modules/${module}`);
  const reloaded = nextReload(server);
  writeText(join(root, "src/stats.py"), "MEAN = 2\n");
  await reloaded;
  assert.match(await get(server, "/.typhon/modules/src/stats.js"), /MEAN = 2/);
});

test("a change that comes while a build runs is compiled after it", async (t) => {
  const root = project(t);
  const server = await dev(t, root);
  writeText(join(root, "src/stats.py"), "MEAN = 2 # slow\n");
  await until("the build has read the file", async () => existsSync(join(root, "has-read.tmp")));
  writeText(join(root, "src/stats.py"), "MEAN = 3\n");
  await hasText(server, "MEAN = 3");
});

test("a change right after the start, when the watcher is not ready yet, is compiled", async (t) => {
  const root = project(t);
  const server = await start(t, root);
  writeText(join(root, "src/stats.py"), "MEAN = 2\n");
  await hasText(server, "MEAN = 2");
});

test("a changed data file is packed again and the page reloaded, other files are not our business", async (t) => {
  const root = project(t, { "src/data.csv": "1,2" });
  const server = await dev(t, root);
  let reloads = 0;
  const reloaded = nextReload(server).then(() => reloads++);
  writeText(join(root, "notes.txt"), "nothing that the compiler reads");
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.equal(reloads, 0);
  writeText(join(root, "src/data.csv"), "3,4");
  await reloaded;
  assert.equal(await get(server, "/.typhon/modules/app.zip"), "3,4");
});

test("an error is on the page of the dev server until it is corrected", async (t) => {
  const root = project(t, { "src/stats.py": "B # error: Bad thing\n" });
  const customLogger = new RecordingLogger();
  const server = await dev(t, root, { customLogger });
  assert.match(customLogger.lines[0]!, /^error: .*src\/stats\.py:1:1: Bad thing/);
  const overlay = { message: "Bad thing; Do better [test-code]", loc: { line: 1, column: 0 } };
  await assert.rejects(server.transformRequest("/src/main.js"), (error: typeof overlay) => {
    assert.equal(error.message, overlay.message);
    assert.deepEqual(error.loc, { file: join(root, "src/stats.py"), ...overlay.loc });
    return true;
  });
  const reloaded = nextReload(server);
  writeText(join(root, "src/stats.py"), "MEAN = 3\n");
  await reloaded;
  assert.match((await server.transformRequest("/src/main.js"))!.code, /stats\.js/);
});

test("a Python file that does not exist is left to Vite's own message", async (t) => {
  const root = project(t, { "src/main.js": 'import "./missing.py";' });
  await assert.rejects(build(config(root)), /missing\.py/);
});

test("a Python file outside of the project is an error that names both", async (t) => {
  const outer = scratchFolder(t, { "lost.py": "", "app/pyproject.toml": "" });
  const root = join(outer, "app");
  writeText(join(root, "index.html"), '<script type="module" src="/src/main.js"></script>');
  writeText(join(root, "src/main.js"), 'import "../../lost.py";');
  await assert.rejects(build(config(root)), /lost\.py is outside of the project [^]*app; move it there/);
});
