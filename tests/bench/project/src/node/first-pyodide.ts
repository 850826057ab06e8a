import { readFile } from "node:fs/promises";
import { loadPyodide } from "pyodide";
import { importSource } from "../pyodide.js";

const [pyodide, source] = await Promise.all([
  loadPyodide(),
  readFile(new URL("../../src/workload.py", import.meta.url), "utf8"),
]);
if (importSource(pyodide, "workload", source).add(2, 3) === 5) console.log("first");
