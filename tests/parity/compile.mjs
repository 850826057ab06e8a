// Compiles projects in memory with compiler.wasm, through the API that the package offers.
// stdin: one JSON object, name → { files, options }; stdout: the same names → the compile results.
import { text } from "node:stream/consumers";
import { compile } from "../../build/npm/dist/compiler/index.js";

const projects = JSON.parse(await text(process.stdin));
const results = {};
for (const [name, project] of Object.entries(projects)) {
  results[name] = await compile(project).catch((error) => ({
    failure: String(error.stack ?? error),
  }));
}
process.stdout.write(JSON.stringify(results));
