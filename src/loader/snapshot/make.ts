// Makes a snapshot: lets an interpreter import what is wanted and stores its memory.
// Part of the package's tools, not of apps.
import { buildId } from "../../../runtime/build-id.mjs";
import { openArchive } from "../assets.js";
import {
  freezeInterpreter,
  resumeInterpreter,
  startInterpreter,
  type FreezeReport,
} from "../bridge/interpreter.js";
import { treeOf, type Children, type TreeFile } from "../file-tree.js";
import type { Asset, Host } from "../hosts/host.js";
import { compileRuntime, instantiate } from "../instantiate.js";
import type { Manifest } from "../manifest.js";
import { searchPathsOf, usesJavascript } from "../program.js";
import { mountFiles, type RuntimeModule } from "../python.js";
import { stdlibTree } from "../stdlib.js";
import { noProgram, readSnapshot, writeSnapshot } from "./format.js";

export interface SnapshotTools {
  readonly host: Host;
  /** The Python modules of sdk/npm/python, which prepare an interpreter for being stored. */
  readonly files: readonly TreeFile[];
  /** Gets what Python prints meanwhile. */
  write(stream: 1 | 2, bytes: Uint8Array): void;
}

export interface MadeSnapshot {
  readonly bytes: Uint8Array;
  /** The program was made for Emscripten and needs the compatibility layer. */
  readonly usesJavascript: boolean;
  /** What will be as it was when the snapshot was made, though the program may not expect it. */
  readonly notes: readonly string[];
  readonly modules: FreezeReport["modules"];
  readonly heldBack: FreezeReport["heldBack"];
}

/** The interpreter cannot be stored: the message names what is in the way, one thing a line. */
export class CannotStoreError extends Error {
  override readonly name = "CannotStoreError";
}

/** A program to be stored. */
export interface StoredProgram {
  readonly manifest: Manifest;
  /** Its archive, app.zip. */
  readonly files: Asset;
  /** 16 ASCII characters; {@link AppOptions.snapshot} names the same. */
  readonly id: string;
  /** Modules that each start imports itself, when they are wanted. */
  readonly importAtStart: readonly string[];
}

/**
 * The snapshot of an interpreter that has imported `modules` of the standard library.
 *
 * @throws {@link CannotStoreError}
 */
export async function makeRuntimeSnapshot(
  tools: SnapshotTools,
  modules: readonly string[],
): Promise<MadeSnapshot> {
  const parts = { searchPaths: ["/lib/python3.13"], trees: [], modules, leftOut: [] };
  return { ...(await store(tools, parts, noProgram)), usesJavascript: false };
}

/**
 * The snapshot of an interpreter that has imported the modules of a program, and of the standard
 * library what these import or their functions will.
 *
 * @throws {@link CannotStoreError}
 */
export async function makeAppSnapshot(
  tools: SnapshotTools,
  { manifest, files, id, importAtStart }: StoredProgram,
): Promise<MadeSnapshot> {
  const { entries, comment } = openArchive(files, await tools.host.read(files));
  const names = manifest.modules.map(({ name }) => name);
  const unknown = importAtStart.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new CannotStoreError(`import-at-start: there is no module ${unknown}`);
  const imported = names.filter((name) => !importAtStart.includes(name) && !isTypesOnly(name));
  const parts = {
    searchPaths: searchPathsOf(manifest),
    trees: [treeOf(entries).children],
    modules: isAsync(manifest) ? [eventLoop, ...imported] : imported,
    leftOut: importAtStart,
  };
  const stored = await store(tools, parts, id);
  return { ...stored, usesJavascript: comment === usesJavascript };
}

// What typeshed's stubs share among themselves; no Python has such a module.
function isTypesOnly(name: string): boolean {
  return /^_typeshed(\.|$)/.test(name);
}

// Its coroutines need what the bridge would import when one is first called. A mention in some text
// costs a few bytes, no more.
function isAsync(manifest: Manifest): boolean {
  return /"async":true|\["(awaitable|async_)/.test(JSON.stringify(manifest));
}

const eventLoop = "_typhon_loop"; // src/runtime/python

interface Parts {
  readonly searchPaths: readonly string[];
  /** Files beside the standard library. */
  readonly trees: readonly Children[];
  readonly modules: readonly string[];
  readonly leftOut: readonly string[];
}

async function store(
  tools: SnapshotTools,
  { searchPaths, trees, modules, leftOut }: Parts,
  program: string,
): Promise<Omit<MadeSnapshot, "usesJavascript">> {
  const wasm = await compileRuntime(tools.host);
  const instance = await instantiate(tools.host, wasm);
  const module = instance.module as RuntimeModule;
  mountFiles(module, [toolsTree(tools), stdlibTree(tools.host), ...trees]);
  const config = { searchPaths, environment: buildEnvironment, write: tools.write };
  startInterpreter(module, config, hashSeed);
  resumeInterpreter(module, config);
  const { errors, ...report } = freezeInterpreter(module, modules, leftOut);
  if (errors.length > 0) throw new CannotStoreError(errors.join("\n"));
  const ids = { build: buildId, program };
  const bytes = writeSnapshot(ids, await freshMemory(tools.host, wasm), module.HEAPU8);
  return { bytes, ...report };
}

// The same wherever a snapshot is made, so that it does not depend on that.
const buildEnvironment = { HOME: "/home/web_user", PWD: "/" };

// Decides the hashes of strings for the whole life of what is restored.
const hashSeed = Number.parseInt(buildId.slice(0, 8), 16);

function toolsTree({ files }: SnapshotTools): Children {
  return treeOf(files.map((file) => ({ ...file, path: `typhon/${file.path}` }))).children;
}

// What a new instance has before its first instruction, which is what a snapshot is put into; and the
// constants of the parts that not every program loads, which come with those.
async function freshMemory(host: Host, wasm: WebAssembly.Module): Promise<Uint8Array> {
  const nothing = new Uint8Array(65536);
  const ids = { build: buildId, program: noProgram };
  const empty = readSnapshot(writeSnapshot(ids, nothing, nothing));
  const { module, parts } = await instantiate(host, wasm, empty);
  parts.loadAll();
  return (module as RuntimeModule).HEAPU8;
}
