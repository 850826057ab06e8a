// From the runtime's files to an interpreter that is ready for a program. The order of start-up is
// written here and nowhere else.
import type { EmscriptenModule } from "./bridge/bridge.js";
import { resumeInterpreter, startInterpreter } from "./bridge/interpreter.js";
import type { Children } from "./file-tree.js";
import type { Host } from "./hosts/host.js";
import { compileRuntime, instantiate } from "./instantiate.js";
import { MountedFiles, type FileSystem } from "./mount.js";
import { emitLine, LineSplitter } from "./output.js";
import { loadCompiler } from "./parts.js";
import { importRecorder, measured } from "./phases.js";
import { isRestored, type Program, type ProgramFiles } from "./program.js";
import type { Snapshot } from "./snapshot/format.js";
import { readAppSnapshot, readRuntimeSnapshot } from "./snapshot/read.js";
import { stdlibTree } from "./stdlib.js";

export interface Python {
  readonly module: RuntimeModule;
  readonly files: MountedFiles;
}

export type RuntimeModule = EmscriptenModule & { readonly FS: FileSystem };

/**
 * An interpreter for `program`, with its files mounted. It is restored from the program's snapshot or
 * from the runtime's, unless the host's environment asks for other string hashes than those in them
 * (`PYTHONHASHSEED`).
 */
export async function startPython(
  host: Host,
  program: Program,
  files: Promise<ProgramFiles>,
): Promise<Python> {
  const isFresh = Boolean(host.environment["PYTHONHASHSEED"]);
  const [wasm, snapshot, { children }] = await Promise.all([
    compileRuntime(host),
    isFresh ? undefined : storedPython(host, program),
    files,
    // Modules that are not stored have to be compiled.
    isRestored(host, program) ? undefined : loadCompiler(host),
  ]);
  const { module } = await measured("instantiate", () => instantiate(host, wasm, snapshot));
  const python = mountFiles(module as RuntimeModule, [stdlibTree(host), children]);
  const { searchPaths } = program;
  const config = {
    searchPaths,
    environment: environmentOf(host),
    write: outputOf(host),
    onImport: importRecorder(),
  };
  if (snapshot === undefined) {
    measured("start", () => startInterpreter(python.module, config, hashSeed(host)));
  }
  measured("resume", () => resumeInterpreter(python.module, config));
  return python;
}

/** Shows files and folders in the root folder of a new instance. */
export function mountFiles(module: RuntimeModule, trees: readonly Children[]): Python {
  const files = new MountedFiles(module.FS);
  for (const tree of trees) files.mount(tree);
  return { module, files };
}

function storedPython(host: Host, { snapshot }: Program): Promise<Snapshot> {
  if (snapshot === undefined) return readRuntimeSnapshot(host);
  return readAppSnapshot(host, snapshot.asset, snapshot.program);
}

// As CPython reads it: a number, or "random".
function hashSeed(host: Host): number | undefined {
  const seed = Number(host.environment["PYTHONHASHSEED"]);
  return Number.isInteger(seed) ? seed : undefined;
}

// The host's folders do not exist inside; the rest of its environment counts.
function environmentOf(host: Host): Record<string, string> {
  return { ...host.environment, HOME: "/home/web_user", PWD: "/" };
}

function outputOf(host: Host): (stream: 1 | 2, bytes: Uint8Array) => void {
  const stdout = new LineSplitter((line) => emitLine("stdout", line));
  const stderr = new LineSplitter((line) => emitLine("stderr", line));
  host.onExit(() => {
    stdout.flush();
    stderr.flush();
  });
  return (stream, bytes) => (stream === 2 ? stderr : stdout).push(bytes);
}
