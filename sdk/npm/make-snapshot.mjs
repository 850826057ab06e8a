// Makes runtime/snapshot.wasm of a staged package. The same package gives the same bytes, so the
// process has neither clock, time zone nor entropy.
//
//   node sdk/npm/make-snapshot.mjs PACKAGE
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[2]);
const importStaged = (path) => import(pathToFileURL(join(folder, path)).href);

// What the standard library is mostly used for, and all that these import.
const modules = [
  "collections",
  "contextlib",
  "dataclasses",
  "datetime",
  "enum",
  "functools",
  "itertools",
  "json",
  "math",
  "operator",
  "os",
  "re",
  "string",
  "typing",
];

process.env.TZ = "UTC";
Date.now = () => 0;
performance.now = () => 0;
crypto.getRandomValues = (array) => array.fill(0);

const { makeRuntimeSnapshot, snapshotTools } = await importStaged("dist/tools/snapshot.js");
const tools = await snapshotTools((_stream, bytes) => process.stderr.write(bytes));
const { bytes, notes } = await makeRuntimeSnapshot(tools, modules);
if (notes.length > 0) throw new Error(notes.join("\n"));
writeFileSync(join(folder, "runtime/snapshot.wasm"), bytes);
