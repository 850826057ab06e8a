// The peer's files are served as its package holds them, in the folder pyodide/ beside the page.
import { loadPyodide } from "pyodide";
import { importSource } from "../pyodide.js";

const [pyodide, source] = await Promise.all([
  loadPyodide(),
  fetch("./workload.py").then((response) => response.text()),
]);
if (importSource(pyodide, "workload", source).add(2, 3) === 5) {
  document.body.dataset["first"] = String(performance.now());
}
