// One Python interpreter with one program in it: from the manifest and its archive to modules
// whose exports are ready to call.
import { openArchive } from "./assets.js";
import { createBridge, type Bridge, type ModuleExports } from "./bridge/bridge.js";
import { UnknownModuleError } from "./errors.js";
import { treeOf } from "./file-tree.js";
import { currentHost } from "./hosts/current.js";
import type { Asset } from "./hosts/host.js";
import { checkManifest, type Manifest } from "./manifest.js";
import { measured } from "./phases.js";
import { preloadPython, startPython, type Python } from "./python.js";

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
 * Starts to load the runtime, ahead of the first import of a Python module. Calling it is never
 * necessary: it only uses time in which the program does something else.
 */
export function preload(): void {
  // Whoever imports a module gets the failure.
  void currentHost().then(preloadPython).catch(() => {});
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

interface Running {
  readonly python: Python;
  readonly bridge: Bridge;
}

class RunningApp implements App {
  readonly #manifest: Manifest;
  readonly #running: Promise<Running>;
  readonly #modules = new Map<string, ModuleExports>();

  constructor({ manifest, files }: AppOptions) {
    this.#manifest = manifest;
    this.#running = start(manifest, { name: "app.zip", url: files });
    // Nobody may be waiting yet; `module` reports the failure to whoever asks.
    this.#running.catch(() => {});
  }

  async module(name: string): Promise<ModuleExports> {
    this.#checkName(name);
    const running = await this.#running;
    const known = this.#modules.get(name);
    if (known !== undefined) return known;
    const exports = measured(`import ${name}`, () => importModule(running, name));
    this.#modules.set(name, exports);
    return exports;
  }

  #checkName(name: string): void {
    const { modules } = this.#manifest;
    if (modules.some((module) => module.name === name)) return;
    throw new UnknownModuleError(name, modules.map((module) => module.name));
  }
}

async function start(manifest: Manifest, files: Asset): Promise<Running> {
  const host = await currentHost();
  const program = host.read(files).then((bytes) => treeOf(openArchive(files, bytes).entries));
  const python = await startPython(host, program, searchPaths(manifest));
  const bridge = measured("define", () => createBridge(python.module, manifest));
  bridges.push(new WeakRef(bridge));
  return { python, bridge };
}

// Python says only that there is no such module when its file could not be fetched.
function importModule({ python, bridge }: Running, name: string): ModuleExports {
  python.files.failure = undefined;
  try {
    return bridge.importModule(name);
  } catch (error) {
    throw python.files.failure ?? error;
  }
}

function searchPaths(manifest: Manifest): string[] {
  const roots = manifest.paths.map((path) => (path === "." ? "/app" : `/app/${path}`));
  return [...roots, "/site-packages", "/lib/python3.13"];
}
