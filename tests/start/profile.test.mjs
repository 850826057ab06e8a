// `typhon profile`: where the time of a start goes. Chromium's half is tested with the package.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packageFolder, projectWith } from "./support.mjs";

function profile(project, ...words) {
  const command = [join(packageFolder, "bin/typhon.js"), "profile", ...words];
  return spawnSync(process.execPath, command, { cwd: project, encoding: "utf8" });
}

function projectOf(t) {
  const project = projectWith(t, { "src/probe.py": "def zero() -> int:\n    return 0\n" });
  const built = spawnSync(process.execPath, [join(packageFolder, "bin/typhon.js"), "build"], { cwd: project });
  assert.equal(built.status, 0);
  return project;
}

test("prints each phase with its begin and its time, and writes a waterfall", (t) => {
  const project = projectOf(t);
  const { status, stdout, stderr } = profile(project, "--html", "start.html", "main.mjs", "zero");
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^\{"zero":0\}$/m);
  assert.match(stdout, /^ *begin +ms +bytes +main\.mjs in Node \d+\.\d+\.\d+$/m);
  const wanted = ["node", "fetch typhon.wasm", "compile typhon.wasm", "instantiate", "restore", "resume", "define", "import probe"];
  for (const phase of wanted) assert.match(stdout, new RegExp(`^ *[\\d.]+ +[\\d.]+ +${phase.replace(".", "\\.")}$`, "m"));
  const total = Number(/^ready after ([\d.]+) ms$/m.exec(stdout)[1]);
  assert.ok(total > 10 && total < 60_000, `${total} ms`);
  const page = fs.readFileSync(join(project, "start.html"), "utf8");
  assert.doesNotMatch(page, /<script|src=|https?:/);
  for (const phase of wanted) assert.ok(page.includes(`<td>${phase}<td>`), phase);
});

test("shows the modules that are imported, each within the one that imports it", (t) => {
  const project = projectWith(t, {
    "src/probe.py": "import fractions\n\ndef zero() -> int:\n    return int(fractions.Fraction())\n",
  });
  const typhon = join(packageFolder, "bin/typhon.js");
  assert.equal(spawnSync(process.execPath, [typhon, "build"], { cwd: project }).status, 0);
  const { status, stdout, stderr } = profile(project, "main.mjs", "zero");
  assert.equal(status, 0, stderr);
  const spanOf = (name) => {
    const lines = [...stdout.matchAll(new RegExp(`^ *([\\d.]+) +([\\d.]+) +import ${name}$`, "gm"))];
    assert.equal(lines.length, 1, `import ${name} in\n${stdout}`);
    const [begin, time] = lines[0].slice(1).map(Number);
    return { begin, end: begin + time };
  };
  const [probe, fractions, decimal] = ["probe", "fractions", "decimal"].map(spanOf);
  const roundings = 0.2;
  for (const [outer, inner] of [[probe, fractions], [fractions, decimal]]) {
    assert.ok(outer.begin <= inner.begin && inner.end <= outer.end + roundings, stdout);
  }
});

for (const [what, words, message] of [
  ["no program", [], /^typhon: Name a program or a folder; see typhon profile --help$/m],
  ["a program that is not there", ["lost.mjs"], /^typhon: There is no program or folder lost\.mjs$/m],
  ["a program without Python", ["plain.mjs"], /^typhon: plain\.mjs starts no Python; is it the program that imports/m],
  ["a program that fails", ["failing.mjs"], /^typhon: failing\.mjs ended with status 3$/m],
]) {
  test(`${what}: says so`, (t) => {
    const project = projectOf(t);
    fs.writeFileSync(join(project, "plain.mjs"), "");
    fs.writeFileSync(join(project, "failing.mjs"), "process.exit(3);\n");
    const { status, stderr } = profile(project, ...words);
    assert.equal(status, 2);
    assert.match(stderr, message);
  });
}
