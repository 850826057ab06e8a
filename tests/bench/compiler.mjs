// Times compiler.wasm on a folder of Python, for `./x bench --compiler`: node compiler.mjs FOLDER
// stdout: { ms }, milliseconds of processor time of the quickest of three compiles, text in, text out.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../../build/npm/dist/compiler/index.js";

const folder = process.argv[2];
const files = {};
for (const path of readdirSync(folder, { recursive: true })) {
  if (/\.pyi?$/.test(path)) files[path] = readFileSync(join(folder, path), "utf8");
}
let best = Infinity;
for (let round = 0; round < 3; ++round) {
  const begin = process.cpuUsage();
  await compile({ files, options: { sources: [""] } });
  const spent = process.cpuUsage(begin);
  best = Math.min(best, (spent.user + spent.system) / 1000);
}
process.stdout.write(JSON.stringify({ ms: best }));
