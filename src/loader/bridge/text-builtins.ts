// Texts by JS String Builtins, where the engine has them (Chromium 130, Firefox 134, Safari 26.2).
// A browser takes half a microsecond to call a TextEncoder or TextDecoder, whatever the length; this
// is a call from JavaScript to wasm, and one from there into the engine.
import { textModule, type TextModule } from "./text-module.js";

/** The functions for one memory, or undefined when the engine lacks what they need. */
export function textBuiltins(memory: WebAssembly.Memory): TextModule | undefined {
  compiled ??= compile();
  if (compiled === null) return undefined;
  const { exports } = new WebAssembly.Instance(compiled, { typhon: { memory } });
  return exports as unknown as TextModule;
}

let compiled: WebAssembly.Module | null | undefined;

// An engine that does not know the option compiles all the same, and wants the functions as imports.
function compile(): WebAssembly.Module | null {
  const Module = WebAssembly.Module as unknown as ModuleConstructor;
  try {
    const module = new Module(textModule(), { builtins: ["js-string"] });
    const imports = WebAssembly.Module.imports(module);
    return imports.some((each) => each.module === "wasm:js-string") ? null : module;
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return null;
    throw error;
  }
}

type ModuleConstructor = new (
  bytes: Uint8Array<ArrayBuffer>,
  options: { readonly builtins: readonly string[] },
) => WebAssembly.Module;
