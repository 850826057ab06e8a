// `typhon init`: what it refuses, and why. tests/templates has what it makes.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { faultOfName, packageName } from "../../sdk/npm/src/cli/init/names.js";
import { initProject, requireNode } from "../../sdk/npm/src/cli/init/init.js";
import { scratchFolder } from "./support.js";

const init = (folder: string, name?: string) => () =>
  initProject({ folder, name, template: "vite-ts" });

test("a name fits npm and Python", () => {
  for (const name of ["app", "my-app", "a1-b2"]) assert.equal(faultOfName(name), undefined);
  assert.equal(packageName("my-app-2"), "my_app_2");
});

test("a name that fits no package is answered with one that does", () => {
  for (const [name, better] of [
    ["My App", "my-app"],
    ["my_app", "my-app"],
    ["2048-game", "game"],
    ["Überblick!", "uberblick"],
    ["-", "my-app"],
  ] as const) {
    assert.equal(
      faultOfName(name),
      `"${name}" cannot name a package; use small letters, digits and dashes, as in "${better}"`,
    );
  }
});

test("a name that Python could not import, or that would hide a module, is refused", () => {
  assert.match(faultOfName("class")!, /class is a keyword of Python; choose another, as "class-app"/);
  assert.match(faultOfName("statistics")!, /statistics is a module of Python's standard library/);
  assert.match(faultOfName("typhon")!, /typhon is Typhon's own name/);
});

test("a folder whose name fits no package wants a name", (t) => {
  const folder = join(scratchFolder(t), "My Folder");
  assert.throws(init(folder), /"My Folder" cannot name a package; [^]*, or name the project by --name$/);
  assert.equal(existsSync(folder), false);
});

test("a folder that is in use is refused, and left as it is", (t) => {
  const folder = scratchFolder(t, { "notes.txt": "", "a.py": "", "b.py": "", "c.py": "" });
  assert.throws(init(folder, "my-app"), /is not empty \(a\.py, b\.py, c\.py, …\); name a new folder: typhon init my-app/);
  assert.equal(readdirSync(folder).length, 4);
});

test("a file is no folder", (t) => {
  const folder = scratchFolder(t, { "my-app": "" });
  assert.throws(init(join(folder, "my-app")), /my-app is a file; name a folder that is empty/);
});

test("a fresh repository counts as empty", (t) => {
  const folder = scratchFolder(t);
  mkdirSync(join(folder, ".git"));
  // It goes on to the templates, which are not beside this test.
  assert.throws(init(folder, "my-app"), { code: "ENOENT" });
});

test("an old Node is told which one is needed", () => {
  for (const version of ["20.19.0", "22.0.0", "24.1.0"]) requireNode(version);
  for (const version of ["18.20.0", "20.18.3"]) {
    assert.throws(
      () => requireNode(version),
      new RegExp(`This is Node\\.js ${version}, and the project's tools need 20\\.19 or later`),
    );
  }
});
