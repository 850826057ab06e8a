// One Python interpreter with one program in it: from the manifest and its archive to modules
// whose exports are ready to call.
import type { Archive } from "./archive.js";
import { openArchive } from "./assets.js";
import { createBridge, type Bridge, type CompatClass, type ModuleExports } from "./bridge/bridge.js";
import type { Dynamic } from "./dynamic.js";
import { UnknownModuleError } from "./errors.js";
import { treeOf } from "./file-tree.js";
import { currentHost } from "./hosts/current.js";
import type { Asset, Host } from "./hosts/host.js";
import { checkManifest, type Manifest } from "./manifest.js";
import { measured } from "./phases.js";
import { preloadPython, startPython, type Python } from "./python.js";

export interface AppOptions {
  /** What `typhon build` wrote; see docs/manifest.md. */
  readonly manifest: Manifest;
  /** The archive with the program's Python files, `app.zip`. Without: the standard library only. */
  readonly files?: URL;
}

export interface App {
  /**
   * The exports of a compiled module, by its Python name; imports it at the first call.
   *
   * @throws {@link TyphonError} when the runtime cannot start, {@link PythonError} when the module
   * raises while it is imported.
   */
  module(name: string): Promise<ModuleExports>;
  /**
   * Imports any Python module of the program, compiled or not; see {@link load}.
   *
   * @throws {@link PythonError} when there is no such module, or when it raises.
   */
  load(name: string): Promise<Dynamic>;
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
  const app = new RunningApp(options);
  apps.push(new WeakRef(app));
  return app;
}

/** The apps that this page or process has made and still uses. */
export function runningApps(): App[] {
  return apps.flatMap((app) => app.deref() ?? []);
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
const apps: WeakRef<App>[] = [];

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
    this.#running = start(manifest, files);
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

  async load(name: string): Promise<Dynamic> {
    const [{ bridge }, { Compat }] = await Promise.all([this.#running, importCompat()]);
    return bridge.addCompat(Compat).load(name) as Dynamic;
  }

  #checkName(name: string): void {
    const { modules } = this.#manifest;
    if (modules.some((module) => module.name === name)) return;
    throw new UnknownModuleError(name, modules.map((module) => module.name));
  }
}

async function start(manifest: Manifest, files: URL | undefined): Promise<Running> {
  const host = await currentHost();
  const program = files === undefined ? noFiles : readProgram(host, { name: "app.zip", url: files });
  const compat = program.then(({ comment }) =>
    comment === usesJavascript ? importCompat() : undefined,
  );
  const folder = program.then(({ entries }) => treeOf(entries));
  const python = await startPython(host, folder, searchPaths(manifest));
  const bridge = measured("define", () => createBridge(python.module, manifest));
  const loaded = await compat;
  if (loaded !== undefined) bridge.addCompat(loaded.Compat);
  bridges.push(new WeakRef(bridge));
  return { python, bridge };
}

async function readProgram(host: Host, files: Asset): Promise<Archive> {
  return openArchive(files, await host.read(files));
}

const noFiles = Promise.resolve<Archive>({ entries: [], comment: "" });

// What sdk/cli/app_archive.cc writes for programs that were made for Emscripten.
const usesJavascript = "uses: javascript";

/** The compatibility layer: a file of its own, which most programs never load. */
function importCompat(): Promise<{ readonly Compat: CompatClass }> {
  return import("./compat/compat.js");
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
