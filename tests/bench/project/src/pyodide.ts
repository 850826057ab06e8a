// The same jobs through Pyodide, as its documentation does them. A job that can be done in more than
// one good way is listed once for each ("reverse (JSON)"): the quickest is what we compare with.
import type { PyodideAPI } from "pyodide";
import { BYTES, FLOATS, INTS, MEASURED, READINGS, REVERSED, TEXT, TIMES, VISITED, caught, pile, visit } from "./data.js";
import type { Job } from "./measure.js";

/** Makes a module importable and imports it. */
export function importSource(pyodide: PyodideAPI, name: string, source: string) {
  pyodide.FS.writeFile(`${name}.py`, source);
  return pyodide.pyimport(name);
}

/** @param formsSource the text of peer/forms.py */
export function jobsOf(pyodide: PyodideAPI, workload: string, formsSource: string): Job[] {
  // Taken from the modules once, as a program does that calls them often.
  const { Counter, ...functions } = members(importSource(pyodide, "workload", workload));
  const { nothing, add, scale, echo, repeat, push_all, fail, ready } = functions;
  const counter = Counter!(7);
  const forms = members(importSource(pyodide, "forms", formsSource));
  return [
    { name: "nothing", run: () => nothing!() ?? null, expect: null },
    { name: "add", run: () => add!(2, 3), expect: 5 },
    { name: "scale", run: () => scale!(1.5, 2.5), expect: 3.75 },
    { name: "echo", run: () => echo!(TEXT), expect: TEXT },
    { name: "method", run: () => counter.next(), expect: 7 },
    { name: "attribute", run: () => counter.count, expect: 7 },
    { name: "callback", run: () => repeat!(visit, TIMES), times: TIMES, expect: VISITED },
    { name: "js-method", run: () => push_all!(pile, TIMES), times: TIMES, expect: TIMES },
    { name: "fail", run: () => caught(fail!), expect: "PythonError" },
    { name: "await", wait: () => ready!(), expect: 7 },
    ...promisingJobs(forms),
    ...bulkJobs(pyodide, functions, forms),
  ];
}

/** A synchronous function behind a promise, where the host can switch stacks. */
function promisingJobs({ ready_now }: Functions): Job[] {
  if (!("Suspending" in WebAssembly)) return [];
  return [{ name: "await (callPromising)", wait: () => (ready_now as any).callPromising(), expect: 7 }];
}

type Functions = Record<string, (...args: unknown[]) => any>;

function members(module: any): Functions {
  const names = [...module.__dir__()].filter((name) => !name.startsWith("_"));
  return Object.fromEntries(names.map((name) => [name, module[name]]));
}

function bulkJobs(pyodide: PyodideAPI, functions: Functions, forms: Functions): Job[] {
  const { ints, floats, count_ints, count_floats, reverse, size } = functions;
  const given = (value: unknown, use: (proxy: any) => unknown) => usingPython(pyodide, value, use);
  return [
    { name: "ints-out (toJs)", run: () => takeJs(ints!()), expect: INTS },
    { name: "ints-out (JSON)", run: () => JSON.parse(forms.ints_json!()), expect: INTS },
    { name: "ints-out (buffer)", run: () => takeBuffer(forms.ints_array!(), "i32"), expect: INTS },
    { name: "floats-out (toJs)", run: () => takeJs(floats!()), expect: FLOATS },
    {
      name: "floats-out (buffer)",
      run: () => takeBuffer(forms.floats_array!(), "f64"),
      expect: FLOATS,
    },
    { name: "array-out", run: () => takeView(functions.measured!(), "f64"), expect: MEASURED },
    { name: "ints-in (toPy)", run: () => given(INTS, count_ints!), expect: INTS.length },
    {
      name: "ints-in (JSON)",
      run: () => forms.count_json!(JSON.stringify(INTS)),
      expect: INTS.length,
    },
    {
      name: "ints-in (buffer)",
      run: () => given(Int32Array.from(INTS), forms.count_list!),
      expect: INTS.length,
    },
    { name: "floats-in (toPy)", run: () => given(FLOATS, count_floats!), expect: FLOATS.length },
    {
      name: "floats-in (buffer)",
      run: () => given(Float64Array.from(FLOATS), forms.count_list!),
      expect: FLOATS.length,
    },
    {
      name: "reverse (toPy, toJs)",
      run: () => given(INTS, (values) => takeJs(reverse!(values))),
      expect: REVERSED,
    },
    {
      name: "reverse (JSON)",
      run: () => JSON.parse(forms.reverse_json!(JSON.stringify(INTS))),
      expect: REVERSED,
    },
    {
      name: "reverse (buffers)",
      run: () =>
        given(Int32Array.from(INTS), (values) => takeBuffer(forms.reverse_buffer!(values), "i32")),
      expect: REVERSED,
    },
    { name: "readings-out (toJs)", run: () => takeJs(forms.readings_as_dicts!()), expect: READINGS },
    {
      name: "readings-out (JSON)",
      run: () => JSON.parse(forms.readings_json!()),
      expect: READINGS,
    },
    {
      name: "readings-in (toPy)",
      run: () => given(READINGS, forms.count_readings_dicts!),
      expect: READINGS.length,
    },
    {
      name: "readings-in (JSON)",
      run: () => forms.count_readings_json!(JSON.stringify(READINGS)),
      expect: READINGS.length,
    },
    { name: "bytes-in", run: () => given(BYTES, size!), expect: BYTES.length },
  ];
}

function usingPython(pyodide: PyodideAPI, value: unknown, use: (proxy: any) => unknown): unknown {
  const proxy = pyodide.toPy(value);
  try {
    return use(proxy);
  } finally {
    proxy.destroy();
  }
}

function takeJs(proxy: any): unknown {
  try {
    return proxy.toJs({ dict_converter: Object.fromEntries });
  } finally {
    proxy.destroy();
  }
}

function takeView(proxy: any, type: string): unknown {
  const view = proxy.getBuffer(type);
  try {
    return view.data.slice();
  } finally {
    view.release();
    proxy.destroy();
  }
}

function takeBuffer(proxy: any, type: string): unknown[] {
  const view = proxy.getBuffer(type);
  try {
    return Array.from(view.data);
  } finally {
    view.release();
    proxy.destroy();
  }
}
