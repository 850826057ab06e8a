// Runs tests/loader: bundles each test for Node and hands them to Node's own test runner.
//
//   node sdk/npm/test.mjs [NAME…] [--reporter tap]
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const tests = join(repository, "tests/loader");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { reporter: { type: "string", default: "spec" } },
});
const wanted = readdirSync(tests)
  .filter((name) => name.endsWith(".test.ts"))
  .filter((name) => positionals.length === 0 || positionals.includes(name.split(".")[0]))
  .sort();
if (wanted.length === 0) throw new Error(`No test is named ${positionals.join(", ")}`);

// Inside the checkout, so that the tests find its node_modules; a folder of its own for each run.
mkdirSync(join(repository, "build"), { recursive: true });
const output = mkdtempSync(join(repository, "build/loader-tests-"));
process.on("exit", () => rmSync(output, { recursive: true, force: true }));
await build({
  absWorkingDir: repository,
  entryPoints: wanted.map((name) => join(tests, name)),
  outdir: join(output, "dist/loader"),
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  sourcemap: "inline",
  logLevel: "warning",
  // The wasm compiler is not built here, nor is Python; nothing of them is loaded.
  external: ["*/build-id.mjs", "*/typhon.mjs", "./compiler/instance.js", "./tools/snapshot.js"],
});
// The tests stand where the loader stands in the package, so its relative imports are right. The
// glue is a stand-in that instantiates with the imports that a test provides.
const runtime = {
  "build-id.mjs": 'export const buildId = "0123456789abcdef";',
  "typhon.mjs": `export default ({ instantiateWasm }) =>
    new Promise((resolve) => instantiateWasm(globalThis.makeTestImports(), resolve));`,
};
mkdirSync(join(output, "runtime"), { recursive: true });
for (const [name, text] of Object.entries(runtime)) {
  writeFileSync(join(output, "runtime", name), `${text}\n`);
}

const files = wanted.map((name) => join(output, "dist/loader", name.replace(/\.ts$/, ".mjs")));
const fileLimit = 10 * 60 * 1000; // milliseconds; a test that waits for ever fails
const options = [
  "--enable-source-maps",
  "--test",
  `--test-timeout=${fileLimit}`,
  `--test-reporter=${values.reporter}`,
];
const { status } = spawnSync(process.execPath, [...options, ...files], {
  cwd: repository,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
