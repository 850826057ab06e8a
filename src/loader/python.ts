// From the runtime's files to an interpreter that is ready for a program. The order of start-up is
// written here and nowhere else.
import type { EmscriptenModule } from "./bridge/bridge.js";
import { resumeInterpreter, startInterpreter } from "./bridge/interpreter.js";
import { Folder } from "./file-tree.js";
import type { Host } from "./hosts/host.js";
import { compileRuntime, instantiate } from "./instantiate.js";
import { MountedFiles, type FileSystem } from "./mount.js";
import { emitLine, LineSplitter } from "./output.js";
import { measured } from "./phases.js";
import type { Snapshot } from "./snapshot/format.js";
import { readRuntimeSnapshot } from "./snapshot/read.js";
import { stdlibFolder } from "./stdlib.js";

export interface Python {
  readonly module: RuntimeModule;
  readonly files: MountedFiles;
}

export type RuntimeModule = EmscriptenModule & { readonly FS: FileSystem };

/** Starts to read and compile what every interpreter needs, or does nothing when that is done. */
export async function preloadPython(host: Host): Promise<void> {
  await Promise.all([compileRuntime(host), storedPython(host)]);
}

/**
 * An interpreter with `program` mounted in the root folder. It is restored from the snapshot, unless
 * the host's environment asks for other string hashes than those in it (`PYTHONHASHSEED`).
 */
export async function startPython(
  host: Host,
  program: Promise<Folder>,
  searchPaths: readonly string[],
): Promise<Python> {
  const [wasm, snapshot, folder] = await Promise.all([
    compileRuntime(host),
    storedPython(host),
    program,
  ]);
  const module = await measured("instantiate", () => instantiate(wasm, snapshot));
  const python = mountFiles(module as RuntimeModule, [stdlibFolder(host), folder]);
  const config = { searchPaths, environment: environmentOf(host), write: outputOf(host) };
  if (snapshot === undefined) {
    measured("start", () => startInterpreter(python.module, config, hashSeed(host)));
  }
  measured("resume", () => resumeInterpreter(python.module, config));
  return python;
}

/** Shows the folders' contents in the root folder of a new instance. */
export function mountFiles(module: RuntimeModule, folders: readonly Folder[]): Python {
  const files = new MountedFiles(module.FS);
  for (const folder of folders) files.mount(folder);
  return { module, files };
}

async function storedPython(host: Host): Promise<Snapshot | undefined> {
  return host.environment["PYTHONHASHSEED"] ? undefined : readRuntimeSnapshot(host);
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
