// What keeps a program from being stored, by name, and what to do about it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, buildSnapshot, importAtStart, projectWith } from "./support.mjs";

function refusal(project) {
  const { status, stderr } = buildSnapshot(project);
  assert.equal(status, 1, stderr);
  assert.match(stderr, /^error: the program cannot be stored$/m);
  return stderr;
}

test("what is half outside of the interpreter's memory; the plain build works", (t) => {
  const folder = projectWith(t, {
    "src/probe.py": "def zero() -> int:\n    return 0\n",
    "src/file.py": 'LOG = open("/tmp/log.txt", "w")\n',
    "src/database.py": `
import sqlite3

class Store: pass

store = Store()
store.db = sqlite3.connect("/tmp/x.db")
`,
    "src/written.py": 'open("/tmp/a", "w").close()\n',
    "src/folder.py": 'import os\nos.chdir("/tmp")\n',
    "src/asynchronous.py": "import asyncio\n", // after it the loop stands
    "src/work.py": "import asyncio\nasyncio.get_event_loop().call_later(5, print)\n",
  });
  const said = refusal(folder);
  for (const line of [
    /^file\.LOG keeps the open file \/tmp\/log\.txt; open it when it is first used$/m,
    /^database\.store keeps a connection to the database \/tmp\/x\.db; open it when it is first used$/m,
    /^\/tmp\/a was written, but is not stored; write it later$/m,
    /^the current folder is \/tmp; change it later, or not at all$/m,
    /^the event loop has to call <TimerHandle .*>; start asynchronous work later$/m,
  ]) {
    assert.match(said, line);
  }
  assert.deepEqual(ask(["zero"], {}, folder), { zero: 0 });
});

test("values of JavaScript, and modules that are left to each start", (t) => {
  const said = refusal(
    projectWith(t, {
      "src/a.py": "import js\n",
      "src/b.py": "try:\n    import js\nexcept ImportError:\n    js = None\n",
      "src/c.py": "from pyodide.ffi import to_js\n",
      "src/d.py": "import page\n",
      "src/page.py": "PAGE = 1\n",
      "pyproject.toml": importAtStart("page"),
    }),
  );
  for (const [module, name] of [["a", "js"], ["b", "js"], ["c", "pyodide.ffi"]]) {
    const wanted = `${module} imports ${name}, and values of JavaScript cannot be stored; import ${name} in the functions that use it`;
    assert.match(said, new RegExp(`^${wanted.replaceAll(".", "\\.")}$`, "m"));
  }
  assert.match(said, /^d imports page, which is left to each start$/m);
  assert.match(said, /^help: a module that is named in import-at-start of \[tool\.typhon\] is left to each start$/m);
});

test("import-at-start with a name that is no module", (t) => {
  const files = { "src/probe.py": "ONE = 1\n", "pyproject.toml": importAtStart("prob") };
  assert.match(refusal(projectWith(t, files)), /^import-at-start: there is no module prob$/m);
});

test("a module that raises while it is imported", (t) => {
  const said = refusal(projectWith(t, { "src/probe.py": 'raise ValueError("not today")\n' }));
  assert.match(said, /^error: the program cannot be stored\nprobe cannot be imported\n/m);
  assert.match(said, /\n  File "\/app\/src\/probe\.py", line 1, in <module>\n/);
  assert.match(said, /\nValueError: not today\n/);
  assert.doesNotMatch(said, /_typhon_freeze/);
});
