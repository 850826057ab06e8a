// The bridge between an app's JavaScript and its Python: see createBridge.
import type { Manifest } from "../manifest.js";
import { Callbacks } from "./callbacks.js";
import { connectCompat } from "./compat.js";
import type { CompatClass, CompatHost } from "./compat.js";
import { Core } from "./core.js";
import type { EmscriptenModule } from "./emscripten.js";
import type { LiveHandle } from "./handles.js";
import { HostSteps } from "./host-steps.js";
import { Modules } from "./modules.js";
import type { ModuleExports } from "./modules.js";
import type { RecordFactories } from "./records.js";
import { type Interrupts, signalBuffer } from "./signal-buffer.js";
import type { Step } from "./wire.js";

export type { CompatClass } from "./compat.js";
export type { Interrupts } from "./signal-buffer.js";
export type { EmscriptenModule } from "./emscripten.js";
export type { ModuleExports } from "./modules.js";
export type { RecordFactories } from "./records.js";

export interface Bridge {
  readonly core: Core;
  /** Modules are imported again, and their exports made again, when they are asked for. */
  forgetModules(): void;
  /**
   * Imports a compiled module and returns its exports by name.
   *
   * @throws PythonError when the module raises while it is imported.
   */
  importModule(name: string): ModuleExports;
  /**
   * How many objects either side keeps alive for the other now; for leak tests. Python's circular
   * garbage is collected before, JavaScript's cannot be.
   */
  readonly liveHandles: number;
  /** Connects the compatibility layer, or gives the one that is there already. */
  addCompat(compat: CompatClass): CompatHost;
  /** The same objects one by one, with the places that made them as far as these are recorded. */
  listHandles(): readonly LiveHandle[];
  /** The Python name of a compiled class, or of the nearest compiled base. */
  nameOfClass(type: Function): string | undefined;
  /** Lets another thread interrupt Python. */
  watchInterrupts(interrupts: Interrupts): void;
  /** Bytes of the runtime's memory. It grows, and never shrinks. */
  readonly memorySize: number;
}

/** Sends the manifest to the runtime and connects both sides. */
export function createBridge(
  module: EmscriptenModule,
  manifest: Manifest,
  records: RecordFactories,
): Bridge {
  const core = new Core(module);
  connect(module, core);
  core.define(manifest, records);
  let modules = new Modules(core);
  let compat: CompatHost | undefined;
  return {
    core,
    forgetModules: () => (modules = new Modules(core)),
    addCompat(type) {
      compat ??= connectCompat(module, core, type);
      return compat;
    },
    importModule: (name) => modules.import(name),
    get liveHandles() {
      collect(core);
      return core.handles.size + core.values.size + (compat?.size ?? 0);
    },
    nameOfClass(type) {
      const id = core.classes.idOf(type);
      if (id < 0) return undefined;
      const { module: definedIn, qualname } = core.manifest.classes[id]!;
      return `${definedIn}.${qualname}`;
    },
    watchInterrupts(interrupts) {
      watchInterrupts(module, core, interrupts);
    },
    get memorySize() {
      return module.HEAPU8.length;
    },
    listHandles() {
      collect(core);
      return [...core.handles.list(), ...core.values.list(), ...(compat?.list() ?? [])];
    },
  };
}

function watchInterrupts(module: EmscriptenModule, core: Core, interrupts: Interrupts): void {
  module.Py_EmscriptenSignalBuffer = signalBuffer(interrupts);
  if (core.runtime.typhon_watch_signals() === 0) throw core.errors.take(undefined);
}

function collect(core: Core): void {
  core.runtime.typhon_collect();
  core.memory.refresh();
}

function connect(module: EmscriptenModule, core: Core): void {
  const callbacks = new Callbacks(core);
  const hostSteps = new HostSteps(core, callbacks);
  // Python can have grown the memory before it calls.
  const fresh = (): void => core.memory.refresh();
  module.typhonHost = {
    ...module.typhonHost!,
    call(value, type, message) {
      fresh();
      return callbacks.call(value, type, message);
    },
    callMethod(receiver, protocol, member, message) {
      fresh();
      return callbacks.callMethod(receiver, protocol, member, message);
    },
    step(value, type, step, argument) {
      fresh();
      return hostSteps.step(value, type, step as Step, argument);
    },
    endAnswer: () => callbacks.endAnswer(),
    release: (value) => core.values.release(value),
    wake: (milliseconds) => core.promises.wake(milliseconds),
    settle(promise, type, state, outcome) {
      fresh();
      core.promises.settle(promise, type, state, outcome);
    },
    subscribe: (promise, type, future) => core.promises.subscribe(promise, type, future),
    abort: (ticket) => core.promises.abort(ticket),
  };
}
