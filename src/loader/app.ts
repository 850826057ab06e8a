// One Python interpreter with one program in it: from the manifest and its archive to modules
// whose exports are ready to call.
import {
  createBridge,
  type Bridge,
  type CompatClass,
  type Interrupts,
  type ModuleExports,
  type RecordFactories,
} from "./bridge/bridge.js";
import type { LiveHandle } from "./bridge/handles.js";
import type { Dynamic } from "./dynamic.js";
import { UnknownModuleError } from "./errors.js";
import type { Children } from "./file-tree.js";
import { currentHost } from "./hosts/current.js";
import { compileRuntime } from "./instantiate.js";
import { checkManifest, type Manifest } from "./manifest.js";
import { measured } from "./phases.js";
import { programFiles, searchPathsOf, type Program } from "./program.js";
import { startPython, type Python } from "./python.js";

export interface AppOptions {
  /** What `typhon build` wrote; see docs/manifest.md. */
  readonly manifest: Manifest;
  /** Makers of the objects of by-value classes, by class id; see bridge/records.ts. */
  readonly records?: RecordFactories;
  /** The archive with the program's Python files, `app.zip`. Without: the standard library only. */
  readonly files?: URL;
  /** What `typhon build --snapshot` made, with the id of the program that it belongs to. */
  readonly snapshot?: {
    readonly url: URL;
    readonly id: string;
    /** The program uses what `js` and `pyodide` offer. */
    readonly usesJavascript?: boolean;
  };
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
  /**
   * The Python name of a compiled class, such as `bank.Account`, or of its nearest compiled base.
   *
   * @internal
   */
  nameOfClass(type: Function): string | undefined;
  /**
   * Python raises `KeyboardInterrupt` wherever it is when `isAsked` says so, and calls `taken`.
   *
   * @internal
   */
  watchInterrupts(interrupts: Interrupts): void;
}

/**
 * Starts to load the runtime, ahead of the first import of a Python module. Calling it is never
 * necessary: it only uses time in which the program does something else.
 */
export function preload(): void {
  // Whoever imports a module gets the failure.
  void currentHost().then(compileRuntime).catch(() => {});
}

/**
 * Starts to load a program. Generated modules call this; programs import those instead.
 *
 * Returns at once, with all downloads on their way. A failure is reported by `module`.
 *
 * @throws {@link ManifestVersionError} when the manifest was written for another version.
 */
export function createApp(options: AppOptions): App {
  return new RunningApp(options);
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

/** The objects that {@link liveHandleCount} counts. */
export function liveHandles(): LiveHandle[] {
  return bridges.flatMap((bridge) => [...(bridge.deref()?.listHandles() ?? [])]);
}

/** Bytes of WebAssembly memory of all apps. */
export function memorySize(): number {
  return bridges.reduce((sum, bridge) => sum + (bridge.deref()?.memorySize ?? 0), 0);
}

const bridges: WeakRef<Bridge>[] = [];
const apps: WeakRef<App>[] = [];

export interface Running {
  readonly python: Python;
  readonly bridge: Bridge;
  /** The program's files. */
  readonly files: Children;
}

/** The one sort of app; in development there is one derived from it, in hot/hot-app.ts. */
export class RunningApp implements App {
  protected readonly running: Promise<Running>;
  protected manifest: Manifest;
  protected readonly modules = new Map<string, ModuleExports>();
  #bridge: Bridge | undefined;

  constructor(options: AppOptions) {
    checkManifest(options.manifest);
    this.manifest = options.manifest;
    this.running = start(options);
    // Nobody may be waiting yet; `module` reports the failure to whoever asks.
    this.running.then(({ bridge }) => (this.#bridge = bridge), () => {});
    apps.push(new WeakRef(this));
  }

  async module(name: string): Promise<ModuleExports> {
    this.#checkName(name);
    const running = await this.running;
    const known = this.modules.get(name);
    if (known !== undefined) return known;
    const exports = measured(`import ${name}`, () => importModule(running, name));
    this.modules.set(name, exports);
    return exports;
  }

  async load(name: string): Promise<Dynamic> {
    const [{ bridge }, { Compat }] = await Promise.all([this.running, importCompat()]);
    return bridge.addCompat(Compat).load(name) as Dynamic;
  }

  nameOfClass(type: Function): string | undefined {
    return this.#bridge?.nameOfClass(type);
  }

  watchInterrupts(interrupts: Interrupts): void {
    this.running.then(({ bridge }) => bridge.watchInterrupts(interrupts), () => {});
  }

  #checkName(name: string): void {
    const { modules } = this.manifest;
    if (modules.some((module) => module.name === name)) return;
    throw new UnknownModuleError(name, modules.map((module) => module.name));
  }
}

async function start(options: AppOptions): Promise<Running> {
  const host = await currentHost();
  const program = programOf(options);
  const files = programFiles(host, program);
  const compat = files.then(({ usesJavascript }) => (usesJavascript ? importCompat() : undefined));
  const python = await startPython(host, program, files);
  const { manifest, records = {} } = options;
  const bridge = measured("define", () => createBridge(python.module, manifest, records));
  const loaded = await compat;
  if (loaded !== undefined) bridge.addCompat(loaded.Compat);
  bridges.push(new WeakRef(bridge));
  return { python, bridge, files: (await files).children };
}

function programOf({ manifest, files, snapshot }: AppOptions): Program {
  return {
    files: files && { name: "app.zip", url: files },
    searchPaths: searchPathsOf(manifest),
    snapshot: snapshot && {
      asset: { name: "app.snapshot.wasm", url: snapshot.url },
      program: snapshot.id,
      usesJavascript: snapshot.usesJavascript ?? false,
    },
  };
}

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
