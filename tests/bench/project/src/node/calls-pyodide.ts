import { readFile } from "node:fs/promises";
import { loadPyodide } from "pyodide";
import { measureAll } from "../measure.js";
import { jobsOf } from "../pyodide.js";

const source = await readFile(new URL("../../src/workload.py", import.meta.url), "utf8");
console.log(JSON.stringify(measureAll(jobsOf(await loadPyodide(), source))));
