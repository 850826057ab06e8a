// From typhon.wasm to a running instance of the runtime.
// The compiled module is shared by all apps of a page or process; each app has its own memory.
import createRuntime from "../../runtime/typhon.mjs";
import { checkBuild } from "./assets.js";
import { OutOfMemoryError } from "./errors.js";
import type { Host } from "./hosts/host.js";
import { emitLine } from "./output.js";
import { measured } from "./phases.js";
import { wasmAsset } from "./runtime-assets.js";
import { shared } from "./shared.js";
import type { Snapshot } from "./snapshot/format.js";

/** Starts compiling the runtime, or gives the result of an earlier call. */
export const compileRuntime = shared(async (host: Host): Promise<WebAssembly.Module> => {
  const module = await host.compile(wasmAsset);
  checkBuild(wasmAsset, buildOf(module));
  return module;
});

/**
 * Makes a new instance with a memory of its own and an empty file system: with Python as `snapshot`
 * has it, or not started.
 */
export function instantiate(module: WebAssembly.Module, snapshot?: Snapshot): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(startError(error));
    createRuntime({
      instantiateWasm: (imports, receive) => {
        // Emscripten's own promise never settles when this fails, so the failure goes past it.
        WebAssembly.instantiate(module, imports)
          .then((instance) => {
            if (snapshot !== undefined) restore(instance, snapshot);
            receive(instance, module);
          })
          .catch(fail);
        return {};
      },
      isRestored: snapshot !== undefined,
      thisProgram: "python",
      print: (line) => emitLine("stdout", line),
      printErr: (line) => emitLine("stderr", line),
    }).then(resolve, fail);
  });
}

// Before Emscripten sees the instance: it takes its views of the memory once.
function restore(instance: WebAssembly.Instance, snapshot: Snapshot): void {
  const memory = Object.values(instance.exports).find((item) => item instanceof WebAssembly.Memory)!;
  const missing = snapshot.pages - memory.buffer.byteLength / bytesInPage;
  if (missing > 0) memory.grow(missing);
  measured("restore", () => snapshot.restore(new Uint8Array(memory.buffer)));
}

const bytesInPage = 65536;

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
