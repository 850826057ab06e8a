// The part of the command `typhon` that is JavaScript: `sync`, and choosing the project. pip is the
// real one, with wheels from a folder; the compiler is a stand-in that says how it was called.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { before, test, type TestContext } from "node:test";
import { main } from "../../sdk/npm/src/cli.js";
import { scratchFolder, writeText, zip } from "./support.js";

const standIn = `#!/usr/bin/env node
import * as fs from "node:fs";
const words = process.argv.slice(2);
if (words.join(" ") === "print --phase=config") {
  const requirements = fs.existsSync("requirements.txt") ? "requirements.txt" : null;
  console.log(JSON.stringify({ sources: ["src"], sitePackages: "packages", requirements, exclude: [] }));
} else {
  fs.writeFileSync("called.json", JSON.stringify(words));
  process.exit(words.includes("--coverage") ? 1 : 0);
}
`;

before(() => {
  const place = `../bin/native/${process.platform}-${process.arch}/typhon`;
  const file = fileURLToPath(new URL(place, import.meta.url));
  writeText(file, standIn);
  chmodSync(file, 0o755);
});

interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly error: string;
}

async function run(t: TestContext, ...words: string[]): Promise<Outcome> {
  const log = t.mock.method(console, "log", () => {});
  const error = t.mock.method(console, "error", () => {});
  const exitCode = await main(words);
  const text = (mock: typeof log): string => mock.mock.calls.flatMap((call) => call.arguments).join("\n");
  const outcome = { exitCode, out: text(log), error: text(error) };
  log.mock.restore();
  error.mock.restore();
  return outcome;
}

/** A project that pins `thing` in this version, from a wheel that lies beside it. */
function project(t: TestContext, version = "1.0"): string {
  const folder = scratchFolder(t, { "pyproject.toml": "" });
  pin(folder, version);
  return folder;
}

function pin(folder: string, version: string, wrongHash = false): void {
  const info = `thing-${version}.dist-info`;
  const wheel = zip({
    "thing.py": `VERSION = "${version}"\n`,
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: thing\nVersion: ${version}\n`,
    [`${info}/WHEEL`]: "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    [`${info}/RECORD`]: "",
  });
  writeText(join(folder, "wheels/empty"), "");
  writeFileSync(join(folder, `wheels/thing-${version}-py3-none-any.whl`), wheel);
  const hash = createHash("sha256").update(wrongHash ? "other" : wheel).digest("hex");
  const lines = ["--no-index", "--find-links wheels", `thing==${version} --hash=sha256:${hash}`];
  writeText(join(folder, "requirements.txt"), lines.join("\n"));
}

const installed = (folder: string): string => readFileSync(join(folder, "packages/thing.py"), "utf8");

test("sync installs what is pinned, once", async (t) => {
  const folder = project(t);
  const first = await run(t, "sync", "--project", folder);
  assert.deepEqual(first, {
    exitCode: 0,
    out: "Installed requirements.txt into packages",
    error: "",
  });
  assert.equal(installed(folder), 'VERSION = "1.0"\n');
  const second = await run(t, "sync", "--project", folder);
  assert.equal(second.out, "packages is up to date");
});

test("sync exchanges the folder when the pins change", async (t) => {
  const folder = project(t);
  await run(t, "sync", "--project", folder);
  pin(folder, "2.0");
  await run(t, "sync", "--project", folder);
  assert.equal(installed(folder), 'VERSION = "2.0"\n');
  assert.equal(existsSync(join(folder, "packages/thing-1.0.dist-info")), false);
});

test("a wrong hash fails, says so, and keeps what was installed", async (t) => {
  const folder = project(t);
  await run(t, "sync", "--project", folder);
  pin(folder, "2.0", true);
  const { exitCode, error } = await run(t, "sync", "--project", folder);
  assert.equal(exitCode, 2);
  assert.match(error, /^typhon: pip could not install requirements\.txt; every package needs == and --hash/);
  assert.equal(installed(folder), 'VERSION = "1.0"\n');
  assert.equal(existsSync(join(folder, "packages.new")), false);
});

test("what a run that was killed left behind is removed", async (t) => {
  const folder = project(t);
  writeText(join(folder, "packages.new/thing.py"), "half");
  assert.equal((await run(t, "sync", "--project", folder)).exitCode, 0);
  assert.equal(installed(folder), 'VERSION = "1.0"\n');
});

test("sync of a project without requirements does nothing", async (t) => {
  const folder = scratchFolder(t, { "pyproject.toml": "" });
  const { exitCode, out } = await run(t, "sync", "--project", folder);
  assert.equal(exitCode, 0);
  assert.match(out, /^Nothing to install/);
});

test("a Python that is not there, or has no pip, is named", async (t) => {
  const folder = project(t);
  const missing = await run(t, "sync", "--project", folder, "--python", "no-such-python");
  assert.match(missing.error, /^typhon: Cannot start no-such-python: install Python with pip/);
  const without = await run(t, "sync", "--project", folder, "--python", "false");
  assert.match(without.error, /^typhon: false has no pip; install it/);
  assert.deepEqual([missing.exitCode, without.exitCode], [2, 2]);
});

test("other commands go to the compiler, in the folder of --project, with its exit code", async (t) => {
  const folder = scratchFolder(t, { "pyproject.toml": "" });
  const called = (): unknown => JSON.parse(readFileSync(join(folder, "called.json"), "utf8"));
  assert.equal((await run(t, "build", "--project", folder, "--json")).exitCode, 0);
  assert.deepEqual(called(), ["build", "--json"]);
  assert.equal((await run(t, "check", `--project=${folder}`, "--coverage")).exitCode, 1);
  assert.deepEqual(called(), ["check", "--coverage"]);
});

test("--project needs a folder that exists", async (t) => {
  const { exitCode, error } = await run(t, "build", "--project", "/no/such/folder");
  assert.equal(exitCode, 2);
  assert.equal(error, "typhon: There is no folder /no/such/folder; --project takes the project's folder");
});
