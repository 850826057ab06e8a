// Text in and out of compiler.wasm.
import type { CompilerModule } from "./compiler.mjs";

/** Passes `text` to `use` as a pointer that is valid during the call. */
export function withString(
  compiler: CompilerModule,
  text: string,
  use: (pointer: number) => number,
): number {
  const size = compiler.lengthBytesUTF8(text) + 1;
  const pointer = compiler._malloc(size);
  try {
    compiler.stringToUTF8(text, pointer, size);
    return use(pointer);
  } finally {
    compiler._free(pointer);
  }
}

/** The JSON at a pointer that the compiler gave away. */
export function takeJson(compiler: CompilerModule, pointer: number): unknown {
  try {
    return JSON.parse(compiler.UTF8ToString(pointer));
  } finally {
    compiler._free(pointer);
  }
}
