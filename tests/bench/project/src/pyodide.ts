// The same jobs through Pyodide, as its documentation does them. A job that can be done in more than
// one good way is listed once for each ("reverse (JSON)"): the quickest is what we compare with.
import type { PyodideAPI } from "pyodide";
import { NUMBERS, READINGS, REVERSED, TEXT, caught } from "./data.js";
import type { Job } from "./measure.js";

/** Makes a module importable and imports it. */
export function importSource(pyodide: PyodideAPI, name: string, source: string) {
  pyodide.FS.writeFile(`${name}.py`, source);
  return pyodide.pyimport(name);
}

/** @param forms the text of peer/forms.py */
export function jobsOf(pyodide: PyodideAPI, workload: string, forms: string): Job[] {
  // Taken from the module once, as a program does that calls them often.
  const { nothing, add, echo, fail, reverse } = importSource(pyodide, "workload", workload);
  const { reverse_json, reverse_buffer, readings_as_dicts, readings_json } = importSource(
    pyodide,
    "forms",
    forms,
  );
  return [
    { name: "nothing", run: () => nothing() ?? null, expect: null },
    { name: "add", run: () => add(2, 3), expect: 5 },
    { name: "echo", run: () => echo(TEXT), expect: TEXT },
    { name: "reverse (toPy, toJs)", run: () => reverseByProxy(pyodide, reverse), expect: REVERSED },
    {
      name: "reverse (JSON)",
      run: () => JSON.parse(reverse_json(JSON.stringify(NUMBERS))),
      expect: REVERSED,
    },
    {
      name: "reverse (buffers)",
      run: () => reverseByBuffer(pyodide, reverse_buffer),
      expect: REVERSED,
    },
    { name: "readings (toJs)", run: () => takeJs(readings_as_dicts()), expect: READINGS },
    { name: "readings (JSON)", run: () => JSON.parse(readings_json()), expect: READINGS },
    { name: "fail", run: () => caught(fail), expect: "PythonError" },
  ];
}

function reverseByProxy(pyodide: PyodideAPI, reverse: (values: unknown) => any): unknown {
  const values = pyodide.toPy(NUMBERS);
  try {
    return takeJs(reverse(values));
  } finally {
    values.destroy();
  }
}

function reverseByBuffer(pyodide: PyodideAPI, reverse: (values: unknown) => any): unknown {
  const values = pyodide.toPy(Int32Array.from(NUMBERS));
  const result = reverse(values);
  const view = result.getBuffer("i32");
  try {
    return Array.from(view.data);
  } finally {
    view.release();
    result.destroy();
    values.destroy();
  }
}

function takeJs(proxy: any): unknown {
  try {
    return proxy.toJs({ dict_converter: Object.fromEntries });
  } finally {
    proxy.destroy();
  }
}
