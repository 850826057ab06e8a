// The life of an interpreter before a bridge stands: started or restored, and set going in the
// process where it is. src/runtime/snapshot.h is the other side.
import { runtimeExports } from "./emscripten.js";
import type { EmscriptenModule, RuntimeExports, RuntimeHost } from "./emscripten.js";
import { FatalError } from "./fatal-error.js";

/** What an interpreter knows of the process it runs in. */
export interface InterpreterConfig {
  /** `sys.path`. */
  readonly searchPaths: readonly string[];
  /** `os.environ`. */
  readonly environment: Readonly<Record<string, string>>;
  /**
   * Gets what Python writes to its standard streams, whole lines or not. The bytes lie in the
   * runtime's memory: they are only valid during the call.
   */
  write(stream: 1 | 2, bytes: Uint8Array): void;
  /** Gets the name of a module when Python begins to import it, and an empty text when that ends. */
  readonly onImport?: ((name: string) => void) | undefined;
}

/**
 * Starts Python in a fresh module object; {@link resumeInterpreter} comes next.
 * `hashSeed` decides the hashes of strings; without one they are drawn at random.
 */
export function startInterpreter(
  module: EmscriptenModule,
  config: InterpreterConfig,
  hashSeed?: number,
): void {
  module.typhonHost = streamsOnly(module, config);
  const runtime = runtimeExports(module);
  const started = survive(() => runtime.typhon_start(hashSeed === undefined ? 0 : 1, hashSeed ?? 0));
  if (started === 0) throw new FatalError("it could not start, see standard error");
}

/** Sets an interpreter going that was started or restored. Call it once, before `createBridge`. */
export function resumeInterpreter(module: EmscriptenModule, config: InterpreterConfig): void {
  module.typhonHost = streamsOnly(module, config);
  const runtime = runtimeExports(module);
  const settings = [
    ...[...config.searchPaths, ""],
    ...Object.entries(environmentOf(config)).flatMap(([name, value]) => [name, value]),
    "",
  ];
  const resumed = withTexts(module, runtime, settings, (address) => runtime.typhon_resume(address));
  if (resumed === 0) throw new FatalError("it could not go on, see standard error");
}

// src/runtime/python/_typhon_snapshot.py takes the variable out again.
function environmentOf({
  environment,
  onImport,
}: InterpreterConfig): InterpreterConfig["environment"] {
  return onImport === undefined ? environment : { ...environment, TYPHON_IMPORT_TIMES: "1" };
}

/** What the Python half of freezing says, sdk/npm/python/_typhon_freeze.py. */
export interface FreezeReport {
  /** What cannot be stored. */
  readonly errors: readonly string[];
  /** What will be as it is now, though the program may not expect it. */
  readonly notes: readonly string[];
  /** What is stored; the importer is empty for what every interpreter has. */
  readonly modules: readonly (readonly [name: string, importer: string, bytes: number])[];
  /** Modules that stand empty until somebody uses them. */
  readonly heldBack: readonly string[];
}

/** Imports `modules`, but not `leftOut`, and prepares the interpreter for being stored. */
export function freezeInterpreter(
  module: EmscriptenModule,
  modules: readonly string[],
  leftOut: readonly string[],
): FreezeReport {
  const runtime = runtimeExports(module);
  const address = withTexts(module, runtime, [...modules, "", ...leftOut, ""], (names) =>
    runtime.typhon_freeze(names),
  );
  if (address === 0) throw new FatalError("it cannot be stored, see standard error");
  const memory = module.HEAPU8;
  const text = new TextDecoder().decode(memory.subarray(address, memory.indexOf(0, address)));
  return JSON.parse(text) as FreezeReport;
}

// Puts the texts into the runtime's memory for the time of `use`, a nul behind each.
function withTexts(
  module: EmscriptenModule,
  runtime: RuntimeExports,
  texts: readonly string[],
  use: (address: number) => number,
): number {
  const bytes = new TextEncoder().encode(texts.map((text) => `${text}\0`).join(""));
  return survive(() => {
    const address = runtime.malloc(bytes.length);
    module.HEAPU8.set(bytes, address);
    const result = use(address);
    runtime.free(address);
    return result;
  });
}

function survive(action: () => number): number {
  try {
    return action();
  } catch (error) {
    throw new FatalError(error);
  }
}

function streamsOnly(module: EmscriptenModule, config: InterpreterConfig): RuntimeHost {
  const early = (): never => {
    throw new Error("Python called JavaScript before the bridge was there");
  };
  return {
    call: early,
    callMethod: early,
    step: early,
    endAnswer: early,
    release: early,
    wake: () => {}, // nothing runs before the bridge is there
    settle: early,
    compat: () => 0, // Python says what is missing
    subscribe: early,
    abort: early,
    write(stream, bytes, size) {
      const written = module.HEAPU8.subarray(bytes, bytes + size);
      if (stream === 3) config.onImport?.(new TextDecoder().decode(written));
      else config.write(stream === 1 ? 1 : 2, written);
    },
  };
}
