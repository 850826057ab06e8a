// Makes a snapshot: lets an interpreter import what is wanted and stores its memory.
// Part of the package's tools, not of apps.
import { buildId } from "../../../runtime/build-id.mjs";
import { openArchive } from "../assets.js";
import { freezeInterpreter, resumeInterpreter, startInterpreter } from "../bridge/interpreter.js";
import { treeOf, type Children, type TreeFile } from "../file-tree.js";
import type { Asset, Host } from "../hosts/host.js";
import { compileRuntime, instantiate } from "../instantiate.js";
import type { Manifest } from "../manifest.js";
import { searchPathsOf, usesJavascript } from "../program.js";
import { mountFiles, type RuntimeModule } from "../python.js";
import { stdlibTree } from "../stdlib.js";
import { noProgram, readSnapshot, writeSnapshot } from "./format.js";
import { readRuntimeSnapshot } from "./read.js";

export interface SnapshotTools {
  readonly host: Host;
  /** The Python modules of sdk/npm/python, which prepare an interpreter for being stored. */
  readonly files: readonly TreeFile[];
  /** Gets what Python prints meanwhile. */
  write(stream: 1 | 2, bytes: Uint8Array): void;
}

export interface MadeSnapshot {
  readonly bytes: Uint8Array;
  /** What will be as it was when the snapshot was made, though the program may not expect it. */
  readonly notes: readonly string[];
}

/** The interpreter cannot be stored: the message names what is in the way, one thing a line. */
export class CannotStoreError extends Error {
  override readonly name = "CannotStoreError";
}

/**
 * The snapshot of an interpreter that has imported `modules` of the standard library.
 *
 * @param hashSeed decides the hashes of strings for the whole life of what is restored.
 * @throws {@link CannotStoreError}
 */
export async function makeRuntimeSnapshot(
  tools: SnapshotTools,
  modules: readonly string[],
  hashSeed: number,
): Promise<MadeSnapshot> {
  const wasm = await compileRuntime(tools.host);
  const module = (await instantiate(wasm)) as RuntimeModule;
  mountFiles(module, [toolsTree(tools), stdlibTree(tools.host)]);
  const config = { searchPaths: ["/lib/python3.13"], environment: buildEnvironment, ...tools };
  startInterpreter(module, config, hashSeed);
  resumeInterpreter(module, config);
  return store(wasm, module, modules, noProgram);
}

/**
 * The snapshot of an interpreter that has imported all modules of a program.
 *
 * @param files the program's archive, app.zip.
 * @param id of the program, 16 ASCII characters; {@link AppOptions.snapshot} names the same.
 * @throws {@link CannotStoreError}
 */
export async function makeAppSnapshot(
  tools: SnapshotTools,
  manifest: Manifest,
  files: Asset,
  id: string,
): Promise<MadeSnapshot> {
  const { host } = tools;
  const wasm = await compileRuntime(host);
  const module = (await instantiate(wasm, await readRuntimeSnapshot(host))) as RuntimeModule;
  const archive = openArchive(files, await host.read(files));
  if (archive.comment === usesJavascript) {
    throw new CannotStoreError("the program uses JavaScript through js or pyodide, which is not there");
  }
  const program = treeOf(archive.entries).children;
  mountFiles(module, [toolsTree(tools), stdlibTree(host), program]);
  resumeInterpreter(module, {
    searchPaths: searchPathsOf(manifest),
    environment: buildEnvironment,
    write: tools.write,
  });
  return store(wasm, module, manifest.modules.map(({ name }) => name), id);
}

// The same wherever a snapshot is made, so that it does not depend on that.
const buildEnvironment = { HOME: "/home/web_user", PWD: "/" };

function toolsTree({ files }: SnapshotTools): Children {
  return treeOf(files.map((file) => ({ ...file, path: `typhon/${file.path}` }))).children;
}

async function store(
  wasm: WebAssembly.Module,
  module: RuntimeModule,
  modules: readonly string[],
  program: string,
): Promise<MadeSnapshot> {
  const { errors, notes } = freezeInterpreter(module, modules);
  if (errors.length > 0) throw new CannotStoreError(errors.join("\n"));
  const ids = { build: buildId, program };
  return { bytes: writeSnapshot(ids, await freshMemory(wasm), module.HEAPU8), notes };
}

// What a new instance has before its first instruction, which is what a snapshot is put into.
async function freshMemory(wasm: WebAssembly.Module): Promise<Uint8Array> {
  const nothing = new Uint8Array(65536);
  const ids = { build: buildId, program: noProgram };
  const empty = readSnapshot(writeSnapshot(ids, nothing, nothing));
  return ((await instantiate(wasm, empty)) as RuntimeModule).HEAPU8;
}
