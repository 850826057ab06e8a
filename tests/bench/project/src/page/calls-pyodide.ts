import { loadPyodide } from "pyodide";
import { measureAll } from "../measure.js";
import { jobsOf } from "../pyodide.js";

const source = await (await fetch("./workload.py")).text();
const pyodide = await loadPyodide();
console.log(JSON.stringify(measureAll(jobsOf(pyodide, source))));
document.body.dataset["state"] = "done";
