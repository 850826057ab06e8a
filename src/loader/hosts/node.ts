// Node.js. No import of a `node:` module is written so that a bundler could see it: the same file
// is part of browser bundles, where it is never called.
import { MissingAssetError } from "../errors.js";
import { measured } from "../phases.js";
import { compileBytes, fetchBytes, fetchModule } from "./fetching.js";
import type { Asset, Host } from "./host.js";

export async function createNodeHost(): Promise<Host> {
  const { process } = globalThis as NodeGlobals;
  const fs =
    (process!.getBuiltinModule?.("node:fs") as FileSystemModule | undefined) ??
    (await importBuiltin<FileSystemModule>("node:fs"));
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
export async function nodeCollector(): Promise<() => void> {
  const v8 = await importBuiltin<{ setFlagsFromString(flag: string): void }>("node:v8");
  const vm = await importBuiltin<{ runInNewContext(code: string): unknown }>("node:vm");
  v8.setFlagsFromString("--expose-gc");
  return vm.runInNewContext("gc") as () => void;
}

interface NodeGlobals {
  readonly process?: {
    readonly versions?: { readonly node?: string };
    readonly env: Record<string, string>;
    /** Since Node 20.16. An import would go through the thread of the Node hook, where one runs. */
    getBuiltinModule?(name: string): unknown;
    on(event: "exit", action: () => void): void;
  };
}

interface FileSystemModule {
  readFileSync(path: URL): Uint8Array;
}

// A specifier that is no literal is left alone by every bundler; the comments silence warnings.
function importBuiltin<Module>(specifier: string): Promise<Module> {
  return import(/* @vite-ignore */ /* webpackIgnore: true */ specifier) as Promise<Module>;
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
