// Runs the programs that the command line names on Pyodide, one after the other.
import { readdirSync, readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const sources = new URL("src/", import.meta.url);
const pyodide = await loadPyodide();
pyodide.FS.mkdir("/programs");
for (const file of readdirSync(sources)) {
  if (file.endsWith(".py")) pyodide.FS.writeFile(`/programs/${file}`, readFileSync(new URL(file, sources)));
}
pyodide.pyimport("sys").path.insert(0, "/programs");
for (const name of process.argv.slice(2)) {
  console.log(`@program ${name}`);
  try {
    const program = pyodide.pyimport(name);
    if (program.main !== undefined) await program.main();
  } catch (error) {
    console.log(`@raised ${error}`);
  }
}
console.log("@end");
