// Typed arrays and Python's buffers: src/runtime/convert/buffers.h.
import type { TypedArray } from "../types.js";
import type { Core } from "./core.js";
import { adopt, addressOf, PythonObject } from "./handles.js";
import { expected, Mismatch } from "./mismatch.js";
import type { MessageReader } from "./reader.js";
import type { MessageWriter } from "./writer.js";

interface TypedArrayClass {
  readonly name: string;
  new (buffer: ArrayBufferLike, offset?: number, length?: number): TypedArray;
  readonly BYTES_PER_ELEMENT: number;
}

/** In the order of ElementType in src/runtime/convert/buffers.h. */
const arrayClasses: readonly TypedArrayClass[] = [
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  BigInt64Array,
  BigUint64Array,
  Float32Array,
  Float64Array,
] as unknown as readonly TypedArrayClass[];

const uint8 = 1;
const elementNumbers: ReadonlyMap<string, number> = new Map([
  ...arrayClasses.map((type, number) => [type.name, number] as const),
  ["Uint8ClampedArray", uint8],
  ["DataView", uint8],
]);

/** What an array's items may be; `unknown` for both. */
export type ArrayItem = "int" | "float" | "unknown";

/** Raw memory counts as bytes. Copied, so that neither side sees what the other writes later. */
export function encodeBuffer(value: unknown, writer: MessageWriter): void {
  const bytes = bytesOf(value);
  if (bytes === undefined) throw expected("a typed array or ArrayBuffer", value);
  writeElements(elementOf(value) ?? uint8, bytes, writer);
}

const arrayNames: Readonly<Record<ArrayItem, string>> = {
  int: "a typed array of whole numbers",
  float: "Float64Array or Float32Array",
  unknown: "a typed array",
};

export function encodeTypedArray(item: ArrayItem): (value: unknown, writer: MessageWriter) => void {
  const what = arrayNames[item];
  return (value, writer) => {
    const element = elementOf(value);
    if (element === undefined || value instanceof DataView || !holds(element, item)) {
      throw expected(what, value);
    }
    writeElements(element, bytesOf(value)!, writer);
  };
}

function holds(element: number, item: ArrayItem): boolean {
  return item === "unknown" || arrayClasses[element]!.name.startsWith("Float") === (item === "float");
}

function elementOf(value: unknown): number | undefined {
  if (!ArrayBuffer.isView(value)) return undefined;
  // The tag is the name of the built-in class, also for subclasses and other realms.
  return elementNumbers.get((value as { [Symbol.toStringTag]?: string })[Symbol.toStringTag] ?? "");
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) {
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  return isRawMemory(value) ? new Uint8Array(value as ArrayBuffer) : undefined;
}

/** Whether a value is memory of some form: a view of it or the memory itself. */
export function isRawMemory(value: unknown): boolean {
  if (ArrayBuffer.isView(value)) return true;
  return /^\[object (Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value));
}

function writeElements(element: number, bytes: Uint8Array, writer: MessageWriter): void {
  const { length } = bytes;
  writer.pair(length, element);
  const at = writer.reserve((length + 7) & ~7);
  writer.memory.u8.set(bytes, at);
}

export function decodeElements(reader: MessageReader): TypedArray {
  const size = reader.low();
  const type = arrayClasses[reader.high()]!;
  const begin = reader.slot << 3;
  reader.slot += (size + 7) >> 3;
  return new type(reader.memory.u8.slice(begin, begin + size).buffer);
}

/**
 * The numbers of a Python buffer where they are, in the runtime's memory: no copy is made, and writes
 * are seen by Python. Python cannot resize the buffer before the view is disposed.
 */
export class BorrowedView<A extends ArrayBufferView = TypedArray> extends PythonObject {
  readonly #core: Core;
  readonly #type: TypedArrayClass;
  readonly #pointer: number;
  readonly #size: number;
  /** Python treats the numbers as constant, so they must not be written to. */
  readonly readonly: boolean;

  /** @internal */
  constructor(core: Core, element: number, pointer: number, size: number, isReadonly: boolean) {
    super();
    this.#core = core;
    this.#type = arrayClasses[element]!;
    this.#pointer = pointer;
    this.#size = size;
    this.readonly = isReadonly;
  }

  /** How many numbers there are. */
  get length(): number {
    return this.#size / this.#type.BYTES_PER_ELEMENT;
  }

  /**
   * Lends the numbers to `work` and returns what it returns. The array is valid until `work` returns,
   * and only as long as the runtime's memory does not grow, which a call into Python can cause.
   *
   * @throws {@link RangeError} when the memory grew meanwhile: `work` may have read nothing but
   * `undefined` since, and what it wrote since is lost.
   */
  use<R>(work: (array: A) => R): R {
    const array = this.#array();
    const result = work(array as ArrayBufferView as A);
    if (array.length !== this.length) {
      throw new RangeError(
        "The runtime's memory grew while a borrowed view was in use, which ended the view; " +
          "call Python before or after, not inside of, BorrowedView.use(), or take a copy()",
      );
    }
    return result;
  }

  /** An array of its own with the same numbers. */
  copy(): A {
    return this.#array().slice() as ArrayBufferView as A;
  }

  /** A fresh one each time: memory that has grown is another ArrayBuffer. */
  #array(): TypedArray {
    try {
      addressOf(this, this.#core);
    } catch (error) {
      throw error instanceof Mismatch ? error.toError("BorrowedView") : error;
    }
    return new this.#type(this.#core.memory.u8.buffer, this.#pointer, this.length);
  }
}

export function decodeView(core: Core, reader: MessageReader): BorrowedView {
  const address = reader.low();
  const element = reader.high();
  const pointer = reader.low();
  const size = reader.high();
  const isReadonly = reader.low() !== 0;
  adopt(core.handles, address);
  return new BorrowedView(core, element, pointer, size, isReadonly);
}
