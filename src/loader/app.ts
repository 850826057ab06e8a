// One Python interpreter with one program in it: from the manifest and its archive to modules
// whose exports are ready to call. The order of start-up is written here and nowhere else.
import { openArchive } from "./assets.js";
import {
  createBridge,
  startInterpreter,
  type Bridge,
  type EmscriptenModule,
  type ModuleExports,
} from "./bridge/bridge.js";
import { UnknownModuleError } from "./errors.js";
import { Folder, treeOf } from "./file-tree.js";
import { currentHost } from "./hosts/current.js";
import type { Asset, Host } from "./hosts/host.js";
import { compileRuntime, instantiate } from "./instantiate.js";
import { checkManifest, type Manifest } from "./manifest.js";
import { mountTree, type FileSystem } from "./mount.js";
import { emitLine, LineSplitter } from "./output.js";
import { measured } from "./phases.js";
import { readStdlib } from "./stdlib.js";

export interface AppOptions {
  /** What `typhon build` wrote; see docs/manifest.md. */
  readonly manifest: Manifest;
  /** The archive with the program's Python files, `app.zip`. */
  readonly files: URL;
}

export interface App {
  /**
   * The exports of a compiled module, by its Python name; imports it at the first call.
   *
   * @throws {@link TyphonError} when the runtime cannot start, {@link PythonError} when the module
   * raises while it is imported.
   */
  module(name: string): Promise<ModuleExports>;
}

/**
 * Starts to load a program. Generated modules call this; programs import those instead.
 *
 * Returns at once, with all downloads on their way. A failure is reported by `module`.
 *
 * @throws {@link ManifestVersionError} when the manifest was written for another version.
 */
export function createApp(options: AppOptions): App {
  checkManifest(options.manifest);
  return new RunningApp(options);
}

/**
 * How many objects Python and JavaScript keep alive for each other now, in all apps. For tests that
 * look for leaks: compare it before and after, with a garbage collection in between.
 */
export function liveHandleCount(): number {
  let count = 0;
  for (const bridge of bridges) count += bridge.deref()?.liveHandles ?? 0;
  return count;
}

const bridges: WeakRef<Bridge>[] = [];

class RunningApp implements App {
  readonly #manifest: Manifest;
  readonly #bridge: Promise<Bridge>;
  readonly #modules = new Map<string, ModuleExports>();

  constructor({ manifest, files }: AppOptions) {
    this.#manifest = manifest;
    this.#bridge = start(manifest, { name: "app.zip", url: files });
    // Nobody may be waiting yet; `module` reports the failure to whoever asks.
    this.#bridge.catch(() => {});
  }

  async module(name: string): Promise<ModuleExports> {
    this.#checkName(name);
    const bridge = await this.#bridge;
    const known = this.#modules.get(name);
    if (known !== undefined) return known;
    const exports = measured(`import ${name}`, () => bridge.importModule(name));
    this.#modules.set(name, exports);
    return exports;
  }

  #checkName(name: string): void {
    const { modules } = this.#manifest;
    if (modules.some((module) => module.name === name)) return;
    throw new UnknownModuleError(name, modules.map((module) => module.name));
  }
}

async function start(manifest: Manifest, files: Asset): Promise<Bridge> {
  const host = await currentHost();
  const [wasm, stdlib, program] = await Promise.all([
    compileRuntime(host),
    readStdlib(host),
    host.read(files).then((bytes) => treeOf(openArchive(files, bytes).entries)),
  ]);
  const module = (await measured("instantiate", () => instantiate(wasm))) as RuntimeModule;
  measured("mount", () => mountAll(module.FS, stdlib, program));
  return measured("start", () => startPython(module, manifest, host));
}

type RuntimeModule = EmscriptenModule & { readonly FS: FileSystem };

// `/lib` from the runtime, `/app` and `/site-packages` from the program.
function mountAll(fs: FileSystem, stdlib: Folder, program: Folder): void {
  const lib = new Folder();
  lib.children.set("lib", stdlib);
  mountTree(fs, lib);
  mountTree(fs, program);
}

function startPython(module: RuntimeModule, manifest: Manifest, host: Host): Bridge {
  const stdout = new LineSplitter((line) => emitLine("stdout", line));
  const stderr = new LineSplitter((line) => emitLine("stderr", line));
  host.onExit(() => {
    stdout.flush();
    stderr.flush();
  });
  startInterpreter(module, {
    searchPaths: searchPaths(manifest),
    write: (fd, bytes) => (fd === 2 ? stderr : stdout).push(bytes),
  });
  const bridge = createBridge(module, manifest);
  bridges.push(new WeakRef(bridge));
  return bridge;
}

function searchPaths(manifest: Manifest): string[] {
  const roots = manifest.paths.map((path) => (path === "." ? "/app" : `/app/${path}`));
  return [...roots, "/site-packages", "/lib/python3.13"];
}
