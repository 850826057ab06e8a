// Compiled modules of the standard library as they travel: taken apart, so that like stands by like and
// packs better. tools/typhon_dev/recipes/pack_modules.py does that and says what the streams are; here
// a module is put together again, to the byte, when Python reads it.
import type { TreeFile } from "./file-tree.js";

/** What `modules.json` says. */
export interface ModuleIndex {
  /** The first bytes of each .pyc, in hexadecimal. */
  readonly header: string;
  /** By opcode: how many empty caches stand behind the instruction. */
  readonly caches: Readonly<Record<string, number>>;
  /** "cpython-313": part of the names of compiled files. */
  readonly tag: string;
  /**
   * By the path of its source: the size of that, of the .pyc, and of its part of each stream; only the
   * first of a module that the interpreter has inside.
   */
  readonly modules: Readonly<Record<string, readonly number[]>>;
}

/** In the order of the lengths in the index. */
export const streamNames = ["text", "types", "sizes", "ints", "refs", "tables", "lines", "code"] as const;

type Streams = Record<(typeof streamNames)[number], ByteStream>;

/**
 * The compiled modules, under the names where Python looks for them. `streams` are whole, in the order
 * of {@link streamNames}.
 */
export function packedModules(index: ModuleIndex, streams: readonly Uint8Array[]): TreeFile[] {
  const header = Uint8Array.from(index.header.match(/../g)!, (digits) => Number.parseInt(digits, 16));
  const caches = Uint8Array.from({ length: 256 }, (_, opcode) => index.caches[opcode] ?? 0);
  const ends = streams.map(() => 0);
  // Python reads a file in several steps, and never two at a time.
  let last: { readonly of: string; readonly bytes: Uint8Array } | undefined;
  const packed = Object.entries(index.modules).filter(([, sizes]) => sizes.length > 1);
  return packed.map(([source, [, size, ...lengths]]) => {
    const begins = [...ends];
    lengths.forEach((length, stream) => (ends[stream]! += length));
    const join = (): Uint8Array => {
      const parts = streamNames.map((name, stream) => {
        const begin = begins[stream]!;
        return [name, new ByteStream(streams[stream]!.subarray(begin, begin + lengths[stream]!))];
      });
      return new Joiner(header, size!, caches, Object.fromEntries(parts) as Streams).join();
    };
    const bytes = (): Uint8Array => {
      if (last?.of !== source) last = { of: source, bytes: join() };
      return last.bytes;
    };
    return { path: compiledPath(source, index.tag), size: size!, bytes };
  });
}

function compiledPath(source: string, tag: string): string {
  return source.replace(/([^/]+)\.py$/, `__pycache__/$1.${tag}.pyc`);
}

class ByteStream {
  #at = 0;
  constructor(readonly bytes: Uint8Array) {}

  byte(): number {
    return this.bytes[this.#at++]!;
  }

  take(size: number): Uint8Array {
    this.#at += size;
    return this.bytes.subarray(this.#at - size, this.#at);
  }

  /** LEB128. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
}

const flagRef = 0x80;
const instructionSize = 2; // bytes, as large as a cache

/** Writes one module in CPython's marshal format. */
class Joiner {
  readonly #out: Uint8Array;
  readonly #view: DataView;
  readonly #caches: Uint8Array;
  readonly #streams: Streams;
  /** Objects that can be referred to, in the order of their last use. */
  readonly #known: number[] = [];
  #count = 0;
  #at: number;

  constructor(header: Uint8Array, size: number, caches: Uint8Array, streams: Streams) {
    this.#out = new Uint8Array(size);
    this.#view = new DataView(this.#out.buffer);
    this.#out.set(header);
    this.#at = header.length;
    this.#caches = caches;
    this.#streams = streams;
  }

  join(): Uint8Array {
    this.#object();
    return this.#out;
  }

  /** Whether there was one, and not the end of a dict. */
  #object(bytesAre: "text" | "code" | "lines" | "tables" = "text"): boolean {
    const { types, text, ints, refs } = this.#streams;
    const kind = types.byte();
    this.#out[this.#at++] = kind;
    if ((kind & flagRef) !== 0) this.#known.push(this.#count++);
    switch (String.fromCharCode(kind & ~flagRef)) {
      case "0":
        return false;
      case "i":
        this.#long(signed(ints.number()));
        break;
      case "g":
        this.#raw(ints.take(8));
        break;
      case "y":
        this.#raw(ints.take(16));
        break;
      case "l":
        this.#raw(ints.take(2 * Math.abs(this.#long(signed(ints.number())))));
        break;
      case "s":
        if (bytesAre === "code") this.#bytecode();
        else this.#raw(this.#streams[bytesAre].take(this.#longSize()));
        break;
      case "a":
      case "A":
      case "u":
      case "t":
        this.#raw(text.take(this.#longSize()));
        break;
      case "z":
      case "Z":
        this.#raw(text.take(this.#shortSize()));
        break;
      case ")":
        this.#objects(this.#shortSize());
        break;
      case "(":
      case "[":
      case "<":
      case ">":
        this.#objects(this.#longSize());
        break;
      case "{":
        while (this.#object()) this.#object();
        break;
      case "r":
        this.#long(this.#refer(refs.number()));
        break;
      case "c":
        this.#code();
    }
    return true;
  }

  /** The object that was the last but so many. */
  #refer(back: number): number {
    const [index] = this.#known.splice(this.#known.length - 1 - back, 1);
    this.#known.push(index!);
    return index!;
  }

  #code(): void {
    const { ints } = this.#streams;
    for (let count = 0; count < 5; count++) this.#long(signed(ints.number()));
    this.#object("code");
    this.#objects(3);
    this.#object("tables");
    this.#objects(3);
    this.#long(signed(ints.number()));
    this.#object("lines");
    this.#object("tables");
  }

  #bytecode(): void {
    const { sizes, code } = this.#streams;
    const kept = code.take(sizes.number());
    const begin = (this.#at += 4); // behind the size
    for (let from = 0; from < kept.length; from += instructionSize) {
      this.#out[this.#at] = kept[from]!;
      this.#out[this.#at + 1] = kept[from + 1]!;
      this.#at += instructionSize * (1 + this.#caches[kept[from]!]!);
    }
    this.#view.setInt32(begin - 4, this.#at - begin, true);
  }

  #objects(count: number): void {
    for (let index = 0; index < count; index++) this.#object();
  }

  #longSize(): number {
    return this.#long(this.#streams.sizes.number());
  }

  #shortSize(): number {
    return (this.#out[this.#at++] = this.#streams.sizes.number());
  }

  #long(value: number): number {
    this.#view.setInt32(this.#at, value, true);
    this.#at += 4;
    return value;
  }

  #raw(bytes: Uint8Array): void {
    this.#out.set(bytes, this.#at);
    this.#at += bytes.length;
  }
}

// The sign is in the lowest bit.
function signed(value: number): number {
  return (value >>> 1) ^ -(value & 1);
}
