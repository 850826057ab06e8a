import { readFile } from "node:fs/promises";
import { loadPyodide } from "pyodide";
import { importWorkload } from "../pyodide.js";

const [pyodide, source] = await Promise.all([
  loadPyodide(),
  readFile(new URL("../../src/workload.py", import.meta.url), "utf8"),
]);
if (importWorkload(pyodide, source).add(2, 3) === 5) console.log("first");
