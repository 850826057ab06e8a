import { readFile } from "node:fs/promises";
import { loadPyodide } from "pyodide";
import { measureAll } from "../measure.js";
import { jobsOf } from "../pyodide.js";

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");

const [pyodide, workload, forms] = await Promise.all([
  loadPyodide(),
  read("src/workload.py"),
  read("peer/forms.py"),
]);
console.log(JSON.stringify(await measureAll(jobsOf(pyodide, workload, forms))));
