// Names for the functions in stacks as engines write them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { symbolize } from "../../sdk/npm/src/cli/symbolize.js";

const lists: Readonly<Record<string, string>> = {
  typhon: "11:PyObject_Call\n12:typhon::runtime::call(int, int)\n",
  "typhon-sqlite": "12:sqlite3_step\n",
};

const named = (line: string): string => symbolize(line, (module) => lists[module]);

test("frames of each engine, of files with and without hashes", () => {
  const frames: Readonly<Record<string, string>> = {
    "    at typhon.wasm-function[11] (wasm://wasm/typhon-0f3a2b1c:wasm-function[11]:0x1f)":
      "    at PyObject_Call (typhon-0f3a2b1c:wasm-function[11]:0x1f)",
    "    at http://localhost/assets/typhon-Dk_3-f.wasm:wasm-function[12]:0xabc":
      "    at typhon::runtime::call(int, int) (typhon-Dk_3-f.wasm:wasm-function[12]:0xabc)",
    "    at https://a.b/typhon-sqlite-Dk3f.wasm:wasm-function[12]:0xabc":
      "    at sqlite3_step (typhon-sqlite-Dk3f.wasm:wasm-function[12]:0xabc)",
    "    at typhon-sqlite.wasm-function[12] (wasm://wasm/typhon-sqlite-abcdefab:wasm-function[12]:0x1)":
      "    at sqlite3_step (typhon-sqlite-abcdefab:wasm-function[12]:0x1)",
    "    at wasm://wasm/typhon-abcdefab:wasm-function[11]:0x1":
      "    at PyObject_Call (typhon-abcdefab:wasm-function[11]:0x1)",
    "wasm-function[11]@http://localhost/typhon.wasm:wasm-function[11]:0x1":
      "at PyObject_Call (typhon.wasm:wasm-function[11]:0x1)",
  };
  for (const [frame, expected] of Object.entries(frames)) assert.equal(named(frame), expected);
});

test("all else stays as it is", () => {
  const text = `FatalError: Python crashed
    at main (file:///app/typhon/main.js:1:2)
    at other.wasm-function[11] (wasm://wasm/other-0f3a2b1c:wasm-function[11]:0x1f)
    at wasm://wasm/typhon-0f3a2b1c:wasm-function[999999]:0x1

`;
  assert.equal(named(text), text);
});
