// What a started interpreter knows of its process, though its memory was made elsewhere.
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ask, packageFolder } from "./support.mjs";

test("entropy is fresh in every start", () => {
  const [one, other] = [ask(["drawn"]).drawn, ask(["drawn"]).drawn];
  assert.equal(one.length, 4);
  one.forEach((text, index) => assert.notEqual(text, other[index]));
});

test("a seeded generator gives what it gives everywhere", () => {
  assert.equal(ask(["seeded"]).seeded, 0.6229016948897019);
});

test("string hashes and the order of sets are the build's, unless PYTHONHASHSEED is set", () => {
  const wanted = ["text_hash", "set_order"];
  const [one, other] = [ask(wanted), ask(wanted)];
  assert.deepEqual(one, other);
  const five = ask(wanted, { PYTHONHASHSEED: "5" });
  assert.deepEqual(ask(wanted, { PYTHONHASHSEED: "5" }), five);
  assert.notEqual(five.text_hash, one.text_hash);
  assert.notEqual(ask(wanted, { PYTHONHASHSEED: "random" }).text_hash, five.text_hash);
});

test("the time zone is the host's", () => {
  assert.deepEqual(ask(["zone"], { TZ: "America/New_York" }).zone, [18000, -18000, "UTC-0500"]);
  assert.deepEqual(ask(["zone"], { TZ: "Asia/Kolkata" }).zone, [-19800, 19800, "UTC+0530"]);
});

test("clocks are the host's", () => {
  const before = Date.now() / 1000;
  const [time, counter, passed] = ask(["clocks"]).clocks;
  assert.ok(before - 1 < time && time < Date.now() / 1000 + 1, `${time} is not now`);
  assert.ok(0 < counter && counter < 600, `${counter} s since the start of the process`);
  assert.ok(0 <= passed && passed < 1, `${passed} s between two looks at the clock`);
});

test("the environment is the host's, except for its folders", () => {
  const { environment } = ask(["environment"], { LINES: "one\ntwo", EMPTY: "", GRÜN: "größer 🟢" });
  assert.equal(environment.LINES, "one\ntwo");
  assert.equal(environment.EMPTY, "");
  assert.equal(environment.GRÜN, "größer 🟢");
  assert.equal(environment.HOME, "/home/web_user");
  assert.equal(environment.PWD, "/");
  assert.equal("LINES" in ask(["environment"]).environment, false);
});

test("the host's name and the search path are those of this start", () => {
  const { host, search_path } = ask(["host", "search_path"]);
  assert.match(host, new RegExp(`^Node\\.js[ /]v?${process.versions.node.split(".")[0]}`));
  assert.deepEqual(search_path, ["/app/src", "/site-packages", "/lib/python3.13"]);
});

test("a module that is not in the snapshot is found in the standard library", () => {
  const { late_import, missing_import } = ask(["late_import", "missing_import"]);
  assert.equal(late_import, "/lib/python3.13/colorsys.py");
  assert.equal(missing_import, "No module named 'no_such_module'");
});

test("compiled modules are what they were before they were packed", () => {
  const archive = fs.readFileSync(join(packageFolder, "runtime/stdlib.zip"), "latin1");
  const [, wanted] = /"sha256":"(\w{64})"/.exec(archive);
  assert.equal(ask(["library_digest"]).library_digest, wanted);
});

test("a traceback shows the source lines of a module that is in the snapshot", () => {
  const { library_traceback } = ask(["library_traceback"]);
  assert.match(library_traceback, /json\/decoder\.py", line \d+, in raw_decode\n +\w/);
});
