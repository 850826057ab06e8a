import { loadPyodide } from "pyodide";
import { measureAll } from "../measure.js";
import { jobsOf } from "../pyodide.js";

const read = (name: string) => fetch(name).then((response) => response.text());

const [pyodide, workload, forms] = await Promise.all([
  loadPyodide(),
  read("./workload.py"),
  read("./forms.py"),
]);
console.log(JSON.stringify(await measureAll(jobsOf(pyodide, workload, forms))));
document.body.dataset["state"] = "done";
