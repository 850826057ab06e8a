// Node.js. Its modules are asked for by `getBuiltinModule`: this file is part of browser bundles,
// where it is never called, and bundlers follow or refuse imports that they see.
import { MissingAssetError } from "../errors.js";
import { measured } from "../phases.js";
import { compileBytes, fetchBytes, fetchModule } from "./fetching.js";
import type { Asset, Host } from "./host.js";

export function createNodeHost(): Host {
  const { process } = globalThis as NodeGlobals;
  const fs = process!.getBuiltinModule("node:fs") as FileSystemModule;
  const readSync = (asset: Asset): Uint8Array =>
    measured(`fetch ${asset.name}`, () => readFile(fs, asset));
  return {
    // Blocking reads: several times faster than the asynchronous ones for files of some megabytes,
    // and compilation goes on in other threads meanwhile.
    read: async (asset) => (isFile(asset) ? readSync(asset) : fetchBytes(asset)),
    compile: async (asset) =>
      isFile(asset) ? compileBytes(asset, readSync(asset)) : fetchModule(asset),
    readSync,
    environment: process!.env,
    onExit: (action) => process!.on("exit", action),
  };
}

export function isNode(): boolean {
  return typeof (globalThis as NodeGlobals).process?.versions?.node === "string";
}

/** The garbage collector, for tests, also when Node was started without --expose-gc. */
export function nodeCollector(): () => void {
  const { process } = globalThis as NodeGlobals;
  const v8 = process!.getBuiltinModule("node:v8") as { setFlagsFromString(flag: string): void };
  const vm = process!.getBuiltinModule("node:vm") as { runInNewContext(code: string): unknown };
  v8.setFlagsFromString("--expose-gc");
  return vm.runInNewContext("gc") as () => void;
}

interface NodeGlobals {
  readonly process?: {
    readonly versions?: { readonly node?: string };
    readonly env: Record<string, string>;
    /** An import would go through the thread of the Node hook, where one runs. */
    getBuiltinModule(name: string): unknown;
    on(event: "exit", action: () => void): void;
  };
}

interface FileSystemModule {
  readFileSync(path: URL): Uint8Array;
}

function isFile(asset: Asset): boolean {
  return asset.url.protocol === "file:";
}

function readFile(fs: FileSystemModule, { name, url }: Asset): Uint8Array {
  try {
    return fs.readFileSync(url);
  } catch (cause) {
    throw new MissingAssetError(name, url.href, undefined, { cause });
  }
}
