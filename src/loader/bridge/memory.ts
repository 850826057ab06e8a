// Views of the runtime's memory, renewed when it has grown.
import type { EmscriptenModule } from "./emscripten.js";
import { textBuiltins } from "./text-builtins.js";
import type { TextModule } from "./text-module.js";

/**
 * The fields are replaced by {@link refresh}; keep no view in a variable across anything that can
 * run Python or user code. A detached view reads `undefined` and swallows writes.
 */
export class Memory {
  readonly #module: EmscriptenModule;
  u8!: Uint8Array;
  u16!: Uint16Array;
  i32!: Int32Array;
  u32!: Uint32Array;
  f64!: Float64Array;
  /** In Node, the memory as a Buffer: it reads ASCII thrice as fast as a TextDecoder. */
  node: NodeBuffer | undefined;
  #builtins: TextModule | undefined;
  #hasAskedForBuiltins = false;

  constructor(module: EmscriptenModule) {
    this.#module = module;
    this.#renew();
  }

  /** Call after every call into wasm. */
  refresh(): void {
    // A grown memory detaches the old buffer, whose views then have no length.
    if (this.f64.length === 0) this.#renew();
  }

  /** Elsewhere than in Node, whose own functions are faster still; see text-builtins.ts. */
  get builtins(): TextModule | undefined {
    if (!this.#hasAskedForBuiltins) {
      this.#hasAskedForBuiltins = true;
      if (this.node === undefined) this.#builtins = textBuiltins(this.#module.typhonMemory!);
    }
    return this.#builtins;
  }

  #renew(): void {
    const { buffer } = this.#module.HEAPU8;
    this.u8 = new Uint8Array(buffer);
    this.u16 = new Uint16Array(buffer);
    this.i32 = new Int32Array(buffer);
    this.u32 = new Uint32Array(buffer);
    this.f64 = new Float64Array(buffer);
    this.node = nodeBuffers()?.from(buffer);
  }
}

interface NodeBuffer {
  latin1Slice(begin: number, end: number): string;
}

interface NodeBuffers {
  from(buffer: ArrayBufferLike): NodeBuffer;
}

/** Node's own class; the copies that bundlers put into pages are no faster than a TextDecoder. */
function nodeBuffers(): NodeBuffers | undefined {
  const host = globalThis as unknown as {
    readonly Buffer?: NodeBuffers;
    readonly process?: { readonly versions?: { readonly node?: string } };
  };
  return host.process?.versions?.node === undefined ? undefined : host.Buffer;
}
