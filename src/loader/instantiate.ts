// From typhon.wasm to a running instance of the runtime.
// The compiled module is shared by all apps of a page or process; each app has its own memory.
import createRuntime from "../../runtime/typhon.mjs";
import { checkModule } from "./assets.js";
import { OutOfMemoryError } from "./errors.js";
import type { Host } from "./hosts/host.js";
import { emitLine } from "./output.js";
import { Parts } from "./parts.js";
import { measured } from "./phases.js";
import { wasmAsset } from "./runtime-assets.js";
import { shared } from "./shared.js";
import type { Snapshot } from "./snapshot/format.js";

/** Starts compiling the runtime, or gives the result of an earlier call. */
export const compileRuntime = shared(async (host: Host): Promise<WebAssembly.Module> =>
  checkModule(wasmAsset, await host.compile(wasmAsset)),
);

/** A new instance with a memory of its own. */
export interface RuntimeInstance {
  /** Emscripten's module object. */
  readonly module: unknown;
  readonly parts: Parts;
}

/** Makes an instance with an empty file system: with Python as `snapshot` has it, or not started. */
export async function instantiate(
  host: Host,
  wasm: WebAssembly.Module,
  snapshot?: Snapshot,
): Promise<RuntimeInstance> {
  const parts = new Parts(host);
  let typhonMemory: WebAssembly.Memory | undefined;
  const module = await new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(startError(error));
    createRuntime({
      instantiateWasm: (imports, receive) => {
        // Emscripten's own promise never settles when this fails, so the failure goes past it.
        WebAssembly.instantiate(wasm, { ...imports, ...parts.imports })
          .then((instance) => {
            parts.core = instance;
            typhonMemory = memoryOf(instance);
            if (snapshot !== undefined) restore(typhonMemory, snapshot);
            receive(instance, wasm);
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
  return { module: Object.assign(module as object, { typhonMemory }), parts };
}

// Before Emscripten sees the instance: it takes its views of the memory once.
function restore(memory: WebAssembly.Memory, snapshot: Snapshot): void {
  const missing = snapshot.pages - memory.buffer.byteLength / bytesInPage;
  if (missing > 0) memory.grow(missing);
  measured("restore", () => snapshot.restore(new Uint8Array(memory.buffer)));
}

// Export names are minified.
function memoryOf({ exports }: WebAssembly.Instance): WebAssembly.Memory {
  return Object.values(exports).find((item) => item instanceof WebAssembly.Memory)!;
}

const bytesInPage = 65536;

// Engines report exhausted memory as a RangeError, each in its own words.
function startError(cause: unknown): unknown {
  const outOfMemory =
    cause instanceof RangeError || (cause instanceof Error && /out of memory/i.test(cause.message));
  return outOfMemory ? new OutOfMemoryError({ cause }) : cause;
}
