// The JavaScript that Emscripten writes around compiler.wasm; see sdk/wasm for the other side.

/** Instantiates the compiler. */
export default function createCompiler(options: CompilerOptions): Promise<CompilerModule>;

export interface CompilerOptions {
  readonly host: CompilerHost;
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}

/**
 * What the compiler may ask of its surroundings, all of it synchronous.
 * Paths are relative to the project, with forward slashes; the project itself is `""`.
 * A thrown error becomes the compiler's I/O error with the same message.
 */
export interface CompilerHost {
  /** The bytes of a file, or `null` when there is no readable file. */
  read(path: string): Uint8Array | null;
  isFile(path: string): boolean;
  isDirectory(path: string): boolean;
  /** The names in a folder, sorted; empty when there is no such folder. */
  list(path: string): string[];
  /** Replaces the file as one step. `bytes` is a view into wasm memory, valid during the call. */
  write(path: string, bytes: Uint8Array): void;
  remove(path: string): void;
  print(fd: 1 | 2, text: string): void;
  /** For a server: what came in, at least one byte, which it waits for; `null` at the end. */
  input?(): Uint8Array | null;
  /** Whether what is printed goes to a terminal that shows colours. */
  hasColors(): boolean;
}

/** Pointers are byte addresses; a string in memory is UTF-8 and ends with a NUL byte. */
export interface CompilerModule {
  _malloc(size: number): number;
  _free(pointer: number): void;
  UTF8ToString(pointer: number): string;
  /** `size` includes the NUL byte. */
  stringToUTF8(text: string, pointer: number, size: number): void;
  /** Without the NUL byte. */
  lengthBytesUTF8(text: string): number;
  /** `commandLine` is a JSON array of strings; the result is the exit code. */
  _typhon_cli(commandLine: number): number;
  /** JSON in, JSON out; the caller frees the result. */
  _typhon_compile(request: number): number;
  /** A message of the Language Server Protocol in, the array of those to send out; as above. */
  _typhon_server_handle(message: number): number;
  /** What the server has to send once no further message waits. */
  _typhon_server_settle(): number;
  _typhon_server_idle(): number;
}
