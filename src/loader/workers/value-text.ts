// Values as text, for answers that travel through shared memory: there is no structured clone into it.
// What JSON has is itself; everything else is an array that begins with a letter.

type Encoded = string | number | boolean | null | readonly unknown[];

export function textOfValue(value: unknown): string {
  return JSON.stringify(encode(value));
}

export function valueOfText(text: string): unknown {
  return decode(JSON.parse(text) as Encoded);
}

function encode(value: unknown): Encoded {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0) ? value : ["n", String(value), Object.is(value, -0)];
    case "bigint":
      return ["i", String(value)];
    case "object":
      return value === null ? null : encodeObject(value);
    default:
      return ["u"];
  }
}

function encodeObject(value: object): Encoded {
  if (Array.isArray(value)) return ["a", value.length, entriesOf(value)];
  if (value instanceof Date) return ["d", value.getTime()];
  if (value instanceof Map) return ["m", [...value].map(([key, item]) => [encode(key), encode(item)])];
  if (value instanceof Set) return ["s", [...value].map(encode)];
  if (value instanceof ArrayBuffer) return ["b", "ArrayBuffer", [...new Uint8Array(value)]];
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return ["b", value.constructor.name, [...bytes]];
  }
  return ["o", entriesOf(value)];
}

function entriesOf(value: object): unknown[] {
  return Object.entries(value).map(([key, item]) => [key, encode(item)]);
}

type Entries = readonly (readonly [string, Encoded])[];

function decode(encoded: Encoded): unknown {
  if (!Array.isArray(encoded)) return encoded;
  const [kind, first, second] = encoded as unknown as readonly [string, never, never];
  switch (kind) {
    case "n":
      return second ? -0 : Number(first);
    case "i":
      return BigInt(first);
    case "a":
      return fill(new Array(first as number), second);
    case "d":
      return new Date(first as number);
    case "m":
      return new Map((first as [Encoded, Encoded][]).map(([key, item]) => [decode(key), decode(item)]));
    case "s":
      return new Set((first as Encoded[]).map(decode));
    case "b":
      return bufferOf(first, second);
    case "o":
      return fill({}, first);
    default:
      return undefined;
  }
}

function fill(target: object, entries: Entries): object {
  for (const [key, item] of entries) {
    const value = decode(item);
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return target;
}

function bufferOf(name: string, items: readonly number[]): unknown {
  const { buffer } = Uint8Array.from(items);
  if (name === "ArrayBuffer") return buffer;
  const type = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[name];
  return type === undefined ? new Uint8Array(buffer) : new type(buffer);
}
