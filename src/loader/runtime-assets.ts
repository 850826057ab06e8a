// Where the files of runtime/ are. `new URL("…", import.meta.url)`, written out in full, is the form
// that bundlers recognise: they copy the file and put its hashed URL here.
import type { Asset } from "./hosts/host.js";

export const wasmAsset: Asset = {
  name: "typhon.wasm",
  url: new URL("../../runtime/typhon.wasm", import.meta.url),
};

/** The parts of the runtime that not every program needs, by their names in src/runtime/parts.txt. */
export const partAssets = {
  compile: {
    name: "typhon-compile.wasm",
    url: new URL("../../runtime/typhon-compile.wasm", import.meta.url),
  },
  sqlite: {
    name: "typhon-sqlite.wasm",
    url: new URL("../../runtime/typhon-sqlite.wasm", import.meta.url),
  },
  languages: {
    name: "typhon-languages.wasm",
    url: new URL("../../runtime/typhon-languages.wasm", import.meta.url),
  },
  unicode: {
    name: "typhon-unicode.wasm",
    url: new URL("../../runtime/typhon-unicode.wasm", import.meta.url),
  },
  seldom: {
    name: "typhon-seldom.wasm",
    url: new URL("../../runtime/typhon-seldom.wasm", import.meta.url),
  },
} satisfies Record<string, Asset>;

/** The memory of a started interpreter: see snapshot/format.ts. */
export const snapshotAsset: Asset = {
  name: "snapshot.wasm",
  url: new URL("../../runtime/snapshot.wasm", import.meta.url),
};

/** The standard library: compiled modules, packed, and data. */
export const stdlibAsset: Asset = {
  name: "stdlib.zip",
  url: new URL("../../runtime/stdlib.zip", import.meta.url),
};

/** The text of the same modules, read only when a source line is wanted. */
export const stdlibSourceAsset: Asset = {
  name: "stdlib-source.zip",
  url: new URL("../../runtime/stdlib-source.zip", import.meta.url),
};
