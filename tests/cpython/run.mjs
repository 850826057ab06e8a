// Runs the test modules that the command line names, one after the other, and prints one line of JSON
// for each.
import { run } from "./src/cpython_tests.py";

for (const name of process.argv.slice(2)) {
  const outcome = JSON.parse(run(name));
  console.log(`@outcome ${JSON.stringify({ module: name, ...outcome })}`);
}
