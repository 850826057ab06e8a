// The JavaScript that Emscripten writes around typhon.wasm, as far as the loader uses it.

/** Instantiates the runtime; the result is typed by src/loader/bridge, which knows its exports. */
export default function createRuntime(options: RuntimeOptions): Promise<unknown>;

export interface RuntimeOptions {
  /** Must call `receive` once; Emscripten asks for `{}` as the result of an asynchronous answer. */
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
  /** The memory is a restored one: the C library and C++ have been set up in it before. */
  isRestored: boolean;
  /** The C library's name for the program. */
  thisProgram: string;
  /** What the C library itself prints, one line at a time. */
  print(line: string): void;
  printErr(line: string): void;
}
