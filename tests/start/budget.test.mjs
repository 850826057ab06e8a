// `[tool.typhon] budget`: a build fails when a start fetches more.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { buildSnapshot, longTest, packageFolder, projectWith } from "./support.mjs";

function projectOf(t, budget, code = "ONE = 1\n") {
  return projectWith(t, {
    "src/probe.py": code,
    "pyproject.toml": `[project]\nname = "p"\nversion = "0"\n[tool.typhon]\nbudget = "${budget}"\n`,
  });
}

/**
 * What an earlier build has noted. To pack files at their best takes half a minute; for the package's
 * own a quick brotli serves here.
 */
function knowEarlierBuild(project, files = {}) {
  const runtime = ["typhon.wasm", "typhon-compile.wasm", "snapshot.wasm"].map((name) => `runtime/${name}`);
  const contents = [...runtime, "dist/loader/index.js"].map((path) => {
    const bytes = fs.readFileSync(join(packageFolder, path));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
    const hash = createHash("sha256").update(bytes).digest("hex");
    return [hash, brotliCompressSync(bytes, { params }).length];
  });
  fs.mkdirSync(join(project, ".typhon"));
  const known = { contents: Object.fromEntries(contents), files };
  fs.writeFileSync(join(project, ".typhon/sizes.json"), JSON.stringify(known));
}

longTest("a stored program that keeps within its budget", (t) => {
  const { status, stderr } = buildSnapshot(projectOf(t, "1.6 MB"));
  assert.equal(status, 0, stderr);
});

test("a program that needs more: says what it fetches, and what grew", (t) => {
  const noise = Array.from({ length: 20_000 }, (_, index) => ((index * 2654435761) >>> 0).toString(36));
  const project = projectOf(t, "1.3 MB", `NOISE = """${noise.join(" ")}"""\n`);
  knowEarlierBuild(project, { "app.snapshot.wasm": 400_000 });
  const { status, stderr } = buildSnapshot(project);
  assert.equal(status, 1, stderr);
  assert.match(stderr, /^error: a start fetches 1\.\d\d MB, which is more than the budget of 1\.30 MB$/m);
  assert.match(stderr, /^ +\d+\.\d+ [kM]B  typhon\.wasm$/m);
  assert.match(stderr, /^ +\d+\.\d kB  app\.snapshot\.wasm  \(\d+\.\d kB more than before\)$/m);
  assert.match(stderr, /^ +\d+\.\d kB  the loader$/m);
});

test("a program that is not stored fetches what compiles it", (t) => {
  const project = projectOf(t, "1 MB");
  knowEarlierBuild(project);
  const { status, stderr } = buildSnapshot(project, []);
  assert.equal(status, 1);
  assert.match(stderr, /^ +\d+\.\d kB  typhon-compile\.wasm$/m);
});
