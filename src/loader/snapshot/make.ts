// Makes a snapshot: starts an interpreter, lets it import what is wanted and stores its memory.
// Part of the package's tools, not of apps.
import { buildId } from "../../../runtime/build-id.mjs";
import { freezeInterpreter, resumeInterpreter, startInterpreter } from "../bridge/interpreter.js";
import type { Host } from "../hosts/host.js";
import { compileRuntime, instantiate } from "../instantiate.js";
import { mountFiles, type RuntimeModule } from "../python.js";
import { stdlibFolder } from "../stdlib.js";
import { readSnapshot, writeSnapshot } from "./format.js";

/**
 * The snapshot of an interpreter that has imported `modules` of the standard library.
 *
 * @param hashSeed decides the hashes of strings for the whole life of what is restored.
 * @throws an `Error` that names what cannot be stored.
 */
export async function makeRuntimeSnapshot(
  host: Host,
  modules: readonly string[],
  hashSeed: number,
): Promise<Uint8Array> {
  const wasm = await compileRuntime(host);
  const fresh = await freshMemory(wasm);
  const module = (await instantiate(wasm)) as RuntimeModule;
  mountFiles(module, [stdlibFolder(host)]);
  const config = { searchPaths: ["/lib/python3.13"], environment: {}, write: refuseOutput };
  startInterpreter(module, config, hashSeed);
  resumeInterpreter(module, config);
  const obstacles = freezeInterpreter(module, modules);
  if (obstacles.length > 0) throw new Error(obstacles.join("\n"));
  return writeSnapshot(buildId, fresh, module.HEAPU8);
}

// What a new instance has before its first instruction, which is what a snapshot is put into.
async function freshMemory(wasm: WebAssembly.Module): Promise<Uint8Array> {
  const nothing = new Uint8Array(65536);
  const empty = readSnapshot(writeSnapshot(buildId, nothing, nothing));
  return ((await instantiate(wasm, empty)) as RuntimeModule).HEAPU8;
}

function refuseOutput(_stream: 1 | 2, bytes: Uint8Array): void {
  throw new Error(`Python printed while its snapshot was made: ${new TextDecoder().decode(bytes)}`);
}
