// What the bridge uses of the module object that typhon.mjs makes (see src/runtime/exports_js.txt).

/** The runtime's own functions: src/runtime/main.cc. Pointers are byte addresses; 0 is null. */
export interface RuntimeExports {
  malloc(size: number): number;
  free(pointer: number): void;
  typhon_start(hasHashSeed: number, hashSeed: number): number;
  typhon_freeze(modules: number): number;
  typhon_resume(settings: number): number;
  typhon_define(words: number): number;
  typhon_import(message: number): number;
  typhon_call(func: number, self: number, message: number): number;
  typhon_call_direct(
    func: number,
    self: number,
    count: number,
    first: number,
    second: number,
    third: number,
    fourth: number,
  ): number;
  typhon_call_value(callable: number, type: number, message: number): number;
  typhon_step(object: number, type: number, step: number, argument: number): number;
  typhon_attribute(object: number, name: number): number;
  typhon_compat_call(callable: number, message: number): number;
  typhon_compat_load(message: number): number;
  typhon_take_error(): number;
  typhon_failed(): number;
  typhon_new_bytes(size: number): number;
  typhon_release(pointer: number): void;
  typhon_frames(exception: number): number;
  typhon_traceback(exception: number): number;
  typhon_cause(exception: number): number;
  typhon_member(group: number, index: number): number;
  typhon_is_exception_of(exception: number, type: number): number;
  typhon_describe(pointer: number): number;
  typhon_collect(): void;
  typhon_drop_kept(): void;
  typhon_is_retained(value: number): number;
  typhon_settle_future(future: number, type: number, rejected: number, outcome: number): void;
  typhon_cancel(promise: number): number;
  typhon_run_loop(): void;
  typhon_watch_signals(): number;
}

/** The functions that C++ imports: src/runtime/host.h says what each one promises. */
export interface RuntimeHost {
  call(value: number, type: number, message: number): number;
  callMethod(receiver: number, protocol: number, member: number, message: number): number;
  step(value: number, type: number, step: number, argument: number): number;
  endAnswer(): void;
  compat(operation: number, message: number): number;
  release(value: number): void;
  write(stream: number, bytes: number, size: number): void;
  wake(milliseconds: number): void;
  settle(promise: number, type: number, state: number, outcome: number): void;
  subscribe(promise: number, type: number, future: number): number;
  abort(ticket: number): void;
}

export interface EmscriptenModule {
  /** The whole memory. Emscripten replaces it when the memory grows. */
  readonly HEAPU8: Uint8Array;
  /**
   * Asked by running Python code once signals are watched; index 0 is the signal to raise, or 0.
   * Python writes 0 there when it has taken it.
   */
  Py_EmscriptenSignalBuffer?: { 0: number };
  /** Put there by instantiate.ts. */
  typhonMemory?: WebAssembly.Memory;
  /** Put there by interpreter.ts, completed by `createBridge`, called by src/runtime/host.js. */
  typhonHost?: RuntimeHost;
}

const exportNames = [
  "malloc",
  "free",
  "typhon_start",
  "typhon_freeze",
  "typhon_resume",
  "typhon_define",
  "typhon_import",
  "typhon_call",
  "typhon_call_direct",
  "typhon_call_value",
  "typhon_step",
  "typhon_attribute",
  "typhon_compat_call",
  "typhon_compat_load",
  "typhon_take_error",
  "typhon_failed",
  "typhon_new_bytes",
  "typhon_release",
  "typhon_frames",
  "typhon_traceback",
  "typhon_cause",
  "typhon_member",
  "typhon_is_exception_of",
  "typhon_describe",
  "typhon_collect",
  "typhon_drop_kept",
  "typhon_is_retained",
  "typhon_settle_future",
  "typhon_cancel",
  "typhon_run_loop",
  "typhon_watch_signals",
] as const satisfies readonly (keyof RuntimeExports)[];

type NumberFunction = (...args: number[]) => number;

/**
 * The runtime's functions, without the glue in between.
 *
 * Emscripten puts a JavaScript wrapper on the module and replaces it by the wasm function when it is
 * first called; export names inside the wasm are minified. So each is fetched after its first call.
 */
export function runtimeExports(module: EmscriptenModule): RuntimeExports {
  const onModule = module as unknown as Record<string, NumberFunction>;
  const functions: Record<string, NumberFunction> = {};
  for (const name of exportNames) {
    functions[name] = (...args) => {
      const result = onModule[`_${name}`]!(...args);
      functions[name] = onModule[`_${name}`]!;
      return result;
    };
  }
  return functions as unknown as RuntimeExports;
}

/** What is called when nobody is there to catch an error, and has nothing to do in a dead runtime. */
const unattended: readonly (keyof RuntimeExports)[] = [
  "free",
  "typhon_collect",
  "typhon_drop_kept",
  "typhon_release",
  "typhon_run_loop",
  "typhon_settle_future",
];

/**
 * Makes the functions of the runtime throw `error` from now on, for whoever holds the object; those
 * that finalizers and timers call do nothing.
 */
export function disable(runtime: RuntimeExports, error: Error): void {
  const functions = runtime as unknown as Record<string, NumberFunction>;
  for (const name of exportNames) {
    functions[name] = () => {
      throw error;
    };
  }
  for (const name of unattended) functions[name] = () => 0;
}
