// Values as the compatibility layer sends them: src/runtime/compat/value.h says what lies where.
import type { Core } from "../bridge/core.js";
import type { MessageReader } from "../bridge/reader.js";
import type { SharedFunctions } from "../bridge/compat.js";
import type { MessageWriter } from "../bridge/writer.js";
import type { PythonProxies } from "./python-proxy.js";
import { Opened, ValueTag } from "./wire.js";

const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export class Values {
  readonly #core: Core;
  readonly #shared: SharedFunctions;
  readonly #proxies: PythonProxies;
  /** Attribute names by number. */
  readonly #names: string[] = [];

  constructor(core: Core, shared: SharedFunctions, proxies: PythonProxies) {
    this.#core = core;
    this.#shared = shared;
    this.#proxies = proxies;
  }

  read(reader: MessageReader): unknown {
    return this.#read(reader, []);
  }

  #read(reader: MessageReader, seen: unknown[]): unknown {
    const tag = reader.low();
    const operand = reader.high();
    switch (tag) {
      case ValueTag.undefined:
        return undefined;
      case ValueTag.null:
        return null;
      case ValueTag.boolean:
        return operand !== 0;
      case ValueTag.number:
        return reader.number();
      case ValueTag.bigint:
        return bigintOf(reader.text());
      case ValueTag.text:
        return reader.text();
      case ValueTag.name:
        return this.#names[operand];
      case ValueTag.newName: {
        const name = reader.text();
        this.#names.push(name);
        return name;
      }
      case ValueTag.object:
        return unboxed(this.#core.values.get(operand));
      case ValueTag.python:
        return this.#proxies.adopt(reader.low(), operand);
      case ValueTag.array: {
        const items: unknown[] = [];
        seen.push(items);
        for (let i = 0; i < operand; i++) items.push(this.#read(reader, seen));
        return items;
      }
      case ValueTag.set: {
        const items = new Set();
        seen.push(items);
        for (let i = 0; i < operand; i++) items.add(this.#read(reader, seen));
        return items;
      }
      case ValueTag.record: {
        const record: Record<string, unknown> = {};
        seen.push(record);
        for (let i = 0; i < operand; i++) {
          const key = reader.text();
          record[key] = this.#read(reader, seen);
        }
        return record;
      }
      case ValueTag.buffer: {
        const kind = String.fromCharCode(reader.low());
        const bytes = this.#bytes(reader, operand);
        const array = arrayOf(kind, bytes);
        seen.push(array);
        return array;
      }
      case ValueTag.again:
        return seen[operand];
      default:
        throw new Error("The runtime sent a value that this loader does not know");
    }
  }

  #bytes(reader: MessageReader, size: number): Uint8Array<ArrayBuffer> {
    const begin = reader.slot << 3;
    reader.slot += (size + 7) >> 3;
    return this.#core.memory.u8.slice(begin, begin + size) as Uint8Array<ArrayBuffer>;
  }

  /** `isSingle`: Python takes the value over at once, so that nothing has to keep it meanwhile. */
  write(value: unknown, writer: MessageWriter, isSingle: boolean): void {
    switch (typeof value) {
      case "undefined":
        writer.pair(ValueTag.undefined, 0);
        return;
      case "boolean":
        writer.pair(ValueTag.boolean, value ? 1 : 0);
        return;
      case "number":
        writer.pair(ValueTag.number, 0);
        writer.number(value);
        return;
      case "bigint":
        writer.pair(ValueTag.bigint, 0);
        this.#shared.writeText(value.toString(16), writer);
        return;
      case "string":
        writer.pair(ValueTag.text, 0);
        this.writeName(value, writer);
        return;
      case "symbol":
        // Ids belong to objects: a symbol travels in a box.
        writer.pair(ValueTag.object, this.#keep(Object(value) as object, writer, isSingle));
        return;
      default:
        if (value === null) writer.pair(ValueTag.null, 0);
        else this.#writeObject(value as object, writer, isSingle);
    }
  }

  #writeObject(value: object, writer: MessageWriter, isSingle: boolean): void {
    const address = this.#addressBehind(value);
    if (address !== 0) {
      writer.pair(ValueTag.python, address);
    } else if (typeof value === "function" && !this.#proxies.isProxy(value)) {
      writer.pair(ValueTag.function, this.#keep(value, writer, isSingle));
    } else if (value instanceof Error) {
      writer.pair(ValueTag.error, this.#keep(value, writer, isSingle));
      this.writeName(errorText(value), writer);
    } else {
      writer.pair(ValueTag.object, this.#keep(value, writer, isSingle));
    }
  }

  /** What a call answered: a promise is one that Python starts to listen to. */
  writeAnswer(value: unknown, writer: MessageWriter): void {
    if (isPromise(value) && this.#addressBehind(value) === 0) {
      writer.pair(ValueTag.promise, this.#core.values.add(value));
    } else {
      this.write(value, writer, true);
    }
  }

  /** Text without a tag. What is no Unicode is replaced. */
  writeName(text: string, writer: MessageWriter): void {
    this.#shared.writeText(text.replace(loneSurrogates, "\ufffd"), writer);
  }

  /** A proxy as a value of its own, not as the Python object behind it. */
  writeProxy(proxy: object, writer: MessageWriter): void {
    writer.pair(ValueTag.object, this.#core.values.add(proxy));
  }

  /** Containers by value down to `depth` levels; everything else as {@link write} does it. */
  writeDeep(value: unknown, depth: number, writer: MessageWriter, seen: Map<object, number>): void {
    if (typeof value !== "object" || value === null || depth === 0 || this.#addressBehind(value)) {
      this.write(value, writer, false);
      return;
    }
    const known = seen.get(value);
    if (known !== undefined) {
      writer.pair(ValueTag.again, known);
    } else if (Array.isArray(value)) {
      this.#begin(ValueTag.array, value, value.length, writer, seen);
      for (const item of value) this.writeDeep(item, depth - 1, writer, seen);
    } else if (value instanceof Map) {
      this.#begin(ValueTag.map, value, value.size, writer, seen);
      for (const [key, item] of value) {
        this.write(key, writer, false);
        this.writeDeep(item, depth - 1, writer, seen);
      }
    } else if (value instanceof Set) {
      this.#begin(ValueTag.set, value, value.size, writer, seen);
      for (const item of value) this.write(item, writer, false);
    } else if (isRecord(value)) {
      const entries = Object.entries(value);
      this.#begin(ValueTag.map, value, entries.length, writer, seen);
      for (const [key, item] of entries) {
        this.write(key, writer, false);
        this.writeDeep(item, depth - 1, writer, seen);
      }
    } else if (bytesOf(value) !== undefined) {
      this.#writeBuffer(value, writer, seen);
    } else {
      this.write(value, writer, false);
    }
  }

  #begin(
    tag: number,
    value: object,
    count: number,
    writer: MessageWriter,
    seen: Map<object, number>,
  ): void {
    seen.set(value, seen.size);
    writer.pair(tag, count);
  }

  #writeBuffer(value: object, writer: MessageWriter, seen: Map<object, number>): void {
    const bytes = bytesOf(value)!;
    this.#begin(ValueTag.buffer, value, bytes.length, writer, seen);
    writer.pair(kindOf(value).charCodeAt(0), 0);
    const at = writer.reserve((bytes.length + 7) & ~7);
    writer.memory.u8.set(bytes, at);
  }

  #addressBehind(value: object): number {
    if (value instanceof Opened) return this.#proxies.addressOf(value.proxy);
    if (this.#proxies.isProxy(value)) {
      return this.#proxies.isKept(value) ? 0 : this.#proxies.addressOf(value);
    }
    return this.#shared.addressBehind(value, this.#core);
  }

  #keep(value: object, writer: MessageWriter, isSingle: boolean): number {
    return isSingle ? this.#core.values.add(value) : writer.pin(value);
  }
}

function unboxed(value: unknown): unknown {
  return value instanceof Symbol ? value.valueOf() : value;
}

function isPromise(value: unknown): value is PromiseLike<unknown> & object {
  if (typeof value !== "object" || value === null) return false;
  return typeof (value as { then?: unknown }).then === "function";
}

function bigintOf(hex: string): bigint {
  return hex.startsWith("-") ? -BigInt(hex.slice(1)) : BigInt(hex);
}

export function errorText(error: Error): string {
  try {
    return String(error);
  } catch {
    return "Error"; // its toString throws
  }
}

function isRecord(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === null || prototype === Object.prototype || isForeignObject(value);
}

/** A plain object of another realm, such as a frame or a `vm` context. */
function isForeignObject(value: object): boolean {
  const { constructor } = value as { constructor?: { name?: string } };
  return (
    constructor?.name === "Object" && Object.prototype.toString.call(value) === "[object Object]"
  );
}

/** All bytes of a typed array or an array buffer, as a view; `undefined` for anything else. */
export function bytesOf(value: object): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) {
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  const isBuffer = /^\[object (Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value));
  return isBuffer ? new Uint8Array(value as ArrayBuffer) : undefined;
}

// Letters of Python's struct module. `l` is 32 bits wide in WebAssembly.
const kinds: Readonly<Record<string, string>> = {
  Int8Array: "b",
  Uint8Array: "B",
  Uint8ClampedArray: "B",
  Int16Array: "h",
  Uint16Array: "H",
  Int32Array: "i",
  Uint32Array: "I",
  BigInt64Array: "q",
  BigUint64Array: "Q",
  Float32Array: "f",
  Float64Array: "d",
};

function kindOf(value: object): string {
  const name = (value as { [Symbol.toStringTag]?: string })[Symbol.toStringTag];
  return kinds[name ?? ""] ?? "B";
}

type ArrayType = new (buffer: ArrayBuffer) => ArrayBufferView;
const arrays: Readonly<Record<string, ArrayType>> = {
  b: Int8Array,
  h: Int16Array,
  H: Uint16Array,
  i: Int32Array,
  l: Int32Array,
  I: Uint32Array,
  L: Uint32Array,
  q: BigInt64Array,
  Q: BigUint64Array,
  f: Float32Array,
  d: Float64Array,
};

function arrayOf(kind: string, bytes: Uint8Array<ArrayBuffer>): ArrayBufferView {
  const type = arrays[kind];
  return type === undefined ? bytes : new type(bytes.buffer);
}
