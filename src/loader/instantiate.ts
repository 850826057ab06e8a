// From typhon.wasm to a running instance of the runtime.
// The compiled module is shared by all apps of a page or process; each app has its own memory.
import createRuntime from "../../runtime/typhon.mjs";
import { checkBuild } from "./assets.js";
import { OutOfMemoryError } from "./errors.js";
import type { Host } from "./hosts/host.js";
import { emitLine } from "./output.js";
import { wasmAsset } from "./runtime-assets.js";
import { shared } from "./shared.js";

/** Starts compiling the runtime, or gives the result of an earlier call. */
export const compileRuntime = shared(async (host: Host): Promise<WebAssembly.Module> => {
  const module = await host.compile(wasmAsset);
  checkBuild(wasmAsset, buildOf(module));
  return module;
});

/** Makes a new instance: fresh memory, an empty file system, Python not started. */
export function instantiate(module: WebAssembly.Module): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(startError(error));
    createRuntime({
      instantiateWasm: (imports, receive) => {
        // Emscripten's own promise never settles when this fails, so the failure goes past it.
        WebAssembly.instantiate(module, imports).then((instance) => receive(instance, module), fail);
        return {};
      },
      print: (line) => emitLine("stdout", line),
      printErr: (line) => emitLine("stderr", line),
    }).then(resolve, fail);
  });
}

function buildOf(module: WebAssembly.Module): string | undefined {
  const [section] = WebAssembly.Module.customSections(module, "typhon.build");
  return section === undefined ? undefined : new TextDecoder().decode(section);
}

// Engines report exhausted memory as a RangeError, each in its own words.
function startError(cause: unknown): unknown {
  const outOfMemory =
    cause instanceof RangeError || (cause instanceof Error && /out of memory/i.test(cause.message));
  return outOfMemory ? new OutOfMemoryError({ cause }) : cause;
}
