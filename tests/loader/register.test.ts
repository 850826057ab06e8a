// The Node hook in real Node processes, over generated modules that are written here by hand.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { before, test, type TestContext } from "node:test";
import { build, type Plugin } from "esbuild";
import { scratchFolder, writeText, zip } from "./support.js";

const hookFolder = fileURLToPath(new URL("../../hook", import.meta.url));

// There is no runtime here that could be loaded ahead.
const noRuntime: Plugin = {
  name: "no-runtime",
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]src[\\/]loader[\\/]index\.ts$/ }, () => ({
      contents: "export function preload() {}",
    }));
  },
};

before(async () => {
  await build({
    entryPoints: ["sdk/npm/src/register.ts", "sdk/npm/src/hooks.ts"],
    outdir: hookFolder,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // The thread of hooks loads it by this name.
    external: ["./hooks.js"],
    plugins: [noRuntime],
  });
});

const python = "def area() -> int: ...\n";

/** A project as `typhon build` leaves it. Its package.json says nothing of ES modules. */
function project(t: TestContext, files: Record<string, string> = {}): string {
  const folder = scratchFolder(t, {
    "package.json": "{}",
    "pyproject.toml": "",
    "src/shapes.py": python,
    "src/main.mjs": 'import { area } from "./shapes.py"; console.log(area);',
    ".typhon/manifest.json": "{}",
    ".typhon/modules/app.js": 'export default "app";',
    ".typhon/modules/src/shapes.js": 'import app from "../app.js"; export const area = `${app}/area`;',
    ...files,
  });
  writeFileSync(join(folder, ".typhon/modules/app.zip"), zip({ "app/src/shapes.py": python }));
  return folder;
}

function run(folder: string, program: string): { status: number | null; out: string; error: string } {
  const hook = `file://${join(hookFolder, "register.js")}`;
  const words = ["--import", hook, join(folder, program)];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  return { status, out: stdout.trim(), error: stderr };
}

test("imports the generated module", (t) => {
  assert.deepEqual(run(project(t), "src/main.mjs"), { status: 0, out: "app/area", error: "" });
});

test("imports it by a dynamic import", (t) => {
  const folder = project(t, {
    "src/dynamic.mjs": 'console.log((await import("./shapes.py")).area);',
  });
  assert.equal(run(folder, "src/dynamic.mjs").out, "app/area");
});

test("imports it from the output folder of tsc", (t) => {
  const folder = project(t, {
    "tsconfig.json": '{ "compilerOptions": { "outDir": "dist", "rootDir": "src" } }',
    "dist/main.mjs": 'import { area } from "./shapes.py"; console.log(area);',
  });
  assert.equal(run(folder, "dist/main.mjs").out, "app/area");
});

test("leaves other imports alone", (t) => {
  const folder = project(t, { "src/other.mjs": 'import { sep } from "node:path"; console.log(sep);' });
  assert.equal(run(folder, "src/other.mjs").out, "/");
});

const failures: [what: string, change: (folder: string) => void, message: RegExp][] = [
  [
    "no .typhon folder",
    (folder) => rmSync(join(folder, ".typhon"), { recursive: true }),
    /src\/shapes\.py is not compiled: .* has no \.typhon folder; run `npx typhon build` there/,
  ],
  [
    "a module that was not compiled",
    (folder) => rmSync(join(folder, ".typhon/modules/src/shapes.js")),
    /src\/shapes\.py is not compiled; run `npx typhon build` in .*`exclude`/,
  ],
  [
    "a source that was changed since",
    (folder) => writeText(join(folder, "src/shapes.py"), `${python}# more\n`),
    /src\/shapes\.py was changed after the last build; run `npx typhon build` in/,
  ],
  [
    "another source of the program that was removed since",
    (folder) => {
      const sources = { "app/src/shapes.py": python, "app/src/helper.py": "" };
      writeFileSync(join(folder, ".typhon/modules/app.zip"), zip(sources));
    },
    /src\/helper\.py was removed after the last build/,
  ],
  [
    "a path that is wrong",
    (folder) => writeText(join(folder, "src/main.mjs"), 'import "./shape.py";'),
    /Cannot find .*shape\.py, imported as "\.\/shape\.py" from .*main\.mjs; correct the path/,
  ],
];

test("refuses no .typhon folder also from the output folder of tsc, whose settings are in it", (t) => {
  const folder = project(t, {
    "tsconfig.json": `{ "extends": "./.typhon/tsconfig.json",
      "compilerOptions": { "outDir": "dist", "rootDir": "src" } }`,
    "dist/main.mjs": 'import "./shapes.py";',
  });
  rmSync(join(folder, ".typhon"), { recursive: true });
  assert.match(run(folder, "dist/main.mjs").error, /has no \.typhon folder; run `npx typhon build`/);
});

for (const [what, change, message] of failures) {
  test(`refuses ${what}`, (t) => {
    const folder = project(t);
    change(folder);
    const { status, error } = run(folder, "src/main.mjs");
    assert.notEqual(status, 0);
    assert.match(error, message);
  });
}
