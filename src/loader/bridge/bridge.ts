// The bridge between an app's JavaScript and its Python: see createBridge.
import type { Manifest } from "../manifest.js";
import { Callbacks } from "./callbacks.js";
import { Core } from "./core.js";
import { runtimeExports } from "./emscripten.js";
import type { EmscriptenModule, RuntimeHost } from "./emscripten.js";
import { FatalError } from "./fatal-error.js";
import { Modules } from "./modules.js";
import type { ModuleExports } from "./modules.js";
import { planWords } from "./plan.js";

export type { EmscriptenModule } from "./emscripten.js";
export type { ModuleExports } from "./modules.js";

export interface InterpreterConfig {
  /** `sys.path`. */
  readonly searchPaths: readonly string[];
  /**
   * Gets what Python writes to its standard streams, whole lines or not. The bytes lie in the
   * runtime's memory: they are only valid during the call.
   */
  write(stream: 1 | 2, bytes: Uint8Array): void;
}

export interface Bridge {
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
}

/** Starts Python in a fresh module object. Call it once, before {@link createBridge}. */
export function startInterpreter(module: EmscriptenModule, config: InterpreterConfig): void {
  module.typhonHost = streamsOnly(module, config);
  const runtime = runtimeExports(module);
  const paths = new TextEncoder().encode(`${config.searchPaths.join("\n")}\0`);
  const address = runtime.malloc(paths.length);
  module.HEAPU8.set(paths, address);
  let started: number;
  try {
    started = runtime.typhon_start(address);
    runtime.free(address);
  } catch (error) {
    throw new FatalError(error);
  }
  if (started === 0) throw new FatalError("it could not start, see standard error");
}

/** Sends the manifest to the runtime and connects both sides. */
export function createBridge(module: EmscriptenModule, manifest: Manifest): Bridge {
  const core = new Core(module, manifest);
  connect(module, core);
  define(core);
  const modules = new Modules(core);
  return {
    importModule: (name) => modules.import(name),
    get liveHandles() {
      core.runtime.typhon_collect();
      core.memory.refresh();
      return core.handles.size + core.values.size;
    },
  };
}

function streamsOnly(module: EmscriptenModule, config: InterpreterConfig): RuntimeHost {
  const early = (): never => {
    throw new Error("Python called JavaScript before the bridge was there");
  };
  return {
    call: early,
    endAnswer: early,
    release: early,
    wake: early,
    settle: early,
    subscribe: early,
    write(stream, bytes, size) {
      config.write(stream === 1 ? 1 : 2, module.HEAPU8.subarray(bytes, bytes + size));
    },
  };
}

function connect(module: EmscriptenModule, core: Core): void {
  const callbacks = new Callbacks(core);
  // Python can have grown the memory before it calls.
  const fresh = (): void => core.memory.refresh();
  module.typhonHost = {
    ...module.typhonHost!,
    call(value, type, message) {
      fresh();
      return callbacks.call(value, type, message);
    },
    endAnswer: () => callbacks.endAnswer(),
    release: (value) => core.values.release(value),
    wake: (milliseconds) => core.promises.wake(milliseconds),
    settle(promise, type, failed, outcome) {
      fresh();
      core.promises.settle(promise, type, failed !== 0, outcome);
    },
    subscribe: (promise, type, future) => core.promises.subscribe(promise, type, future),
  };
}

function define(core: Core): void {
  const { runtime, memory } = core;
  const words = planWords(core.plans);
  const address = runtime.malloc(words.byteLength);
  memory.refresh();
  memory.u32.set(words, address >> 2);
  const defined = runtime.typhon_define(address);
  memory.refresh();
  runtime.free(address);
  if (defined === 0) throw core.errors.take(undefined);
}
