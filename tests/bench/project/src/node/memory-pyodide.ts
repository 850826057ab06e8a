import { readFile } from "node:fs/promises";
import { loadPyodide } from "pyodide";
import { importSource } from "../pyodide.js";

const source = await readFile(new URL("../../src/workload.py", import.meta.url), "utf8");
const workload = importSource(await loadPyodide(), "workload", source);
if (workload.add(2, 3) === 5) console.log(process.memoryUsage.rss());
