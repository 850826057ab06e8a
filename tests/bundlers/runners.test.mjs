// Test runners and Node.js without a bundler.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build, copyProject, EXPECTED, printedByNode } from "./support.mjs";

test("Node.js hook: SSR", (t) => {
  const root = copyProject(t);
  build(root);
  const hook = join(root, "node_modules/typhon/dist/register.js");
  assert.equal(printedByNode(join(root, "src/server.js"), "--import", hook), EXPECTED);
});

test("Node.js hook: ./module.worker.py", (t) => {
  const root = copyProject(t);
  build(root);
  const hook = join(root, "node_modules/typhon/dist/register.js");
  assert.equal(printedByNode(join(root, "src/worker-server.js"), "--import", hook), EXPECTED);
});

const testFile = (importTest) => `${importTest}
import { offloaded } from "./offloaded.js";
import { report } from "./report.js";

test("the report", () => {
  expect(report()).toBe(${JSON.stringify(EXPECTED)});
});

test("the report from a worker", async () => {
  expect(await offloaded()).toBe(${JSON.stringify(EXPECTED)});
}, 60_000);
`;

test("Vitest: tests", (t) => {
  const root = copyProject(t);
  const config = 'import typhon from "typhon/vite";\nexport default { plugins: [typhon()] };\n';
  writeFileSync(join(root, "vitest.config.js"), config);
  writeFileSync(join(root, "src/report.test.js"), testFile('import { expect, test } from "vitest";'));
  const said = run(root, "vitest/vitest.mjs", "run");
  assert.match(said, /2 passed/);
});

test("Jest: tests", (t) => {
  const root = copyProject(t);
  build(root);
  const config = 'export default { resolver: "typhon/jest", transform: {} };\n';
  writeFileSync(join(root, "jest.config.js"), config);
  writeFileSync(join(root, "src/report.test.js"), testFile(""));
  const said = run(root, "jest/bin/jest.js");
  assert.match(said, /2 passed/);
});

/** Runs a test runner in the project; returns all it says. */
function run(root, program, ...words) {
  const command = `"${process.execPath}" --experimental-vm-modules node_modules/${program} ${words.join(" ")} 2>&1`;
  try {
    return execFileSync("bash", ["-c", command], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", CI: "1" },
    });
  } catch (error) {
    throw new Error(error.stdout);
  }
}
