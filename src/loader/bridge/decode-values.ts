// Decoders of what crosses by value, but for records.
import type { LiteralValue } from "../manifest.js";
import type { Decoder } from "./decode.js";
import { setOwn } from "./dynamic.js";
import type { MessageReader } from "./reader.js";
import { RunForm } from "./wire.js";

export const decodeNone: Decoder = () => null;
export const decodeBoolean: Decoder = (reader) => reader.number() !== 0;
export const decodeNumber: Decoder = (reader) => reader.number();
export const decodeComplex: Decoder = (reader) => ({ real: reader.number(), imag: reader.number() });
export const decodeText: Decoder = (reader) => reader.text();

export const decodeNumbers: Decoder = (reader) => {
  const count = reader.low();
  return reader.high() === RunForm.words ? readWords(reader, count) : readDoubles(reader, count);
};

function readWords(reader: MessageReader, count: number): number[] {
  const { i32 } = reader.memory;
  const start = reader.slot << 1;
  reader.slot += (count + 1) >> 1;
  const numbers = new Array<number>(count);
  for (let i = 0; i < count; i++) numbers[i] = i32[start + i]!;
  return numbers;
}

function readDoubles(reader: MessageReader, count: number): number[] {
  const { f64 } = reader.memory;
  const start = reader.slot;
  reader.slot += count;
  // The engine stores an array of fractions without a box for each, if it knows from the start.
  const numbers: number[] = [0.5];
  numbers.length = count;
  for (let i = 0; i < count; i++) numbers[i] = f64[start + i]!;
  return numbers;
}

export function decodeArray(item: Decoder): Decoder {
  return (reader) => {
    const count = reader.low();
    const items = new Array<unknown>(count);
    for (let i = 0; i < count; i++) items[i] = item(reader);
    return items;
  };
}

export function decodeObject(item: Decoder): Decoder {
  return (reader) => {
    const count = reader.low();
    const object: Record<string, unknown> = {};
    for (let i = 0; i < count; i++) {
      const key = reader.text();
      setOwn(object, key, item(reader));
    }
    return object;
  };
}

export function decodeMap(key: Decoder, item: Decoder): Decoder {
  return (reader) => {
    const count = reader.low();
    const map = new Map<unknown, unknown>();
    for (let i = 0; i < count; i++) {
      const name = key(reader);
      map.set(name, item(reader));
    }
    return map;
  };
}

export function decodeChoice(values: readonly LiteralValue[]): Decoder {
  return (reader) => values[reader.low()];
}

/** An Array whose items have names too; what Array itself calls so keeps its meaning. */
export function decodeNamedTuple(
  qualname: string,
  names: readonly string[],
  fields: readonly Decoder[],
): Decoder {
  const name = qualname.slice(qualname.lastIndexOf(".") + 1);
  const named = {
    [name]: class extends Array<unknown> {
      static override get [Symbol.species](): ArrayConstructor {
        return Array;
      }
    },
  }[name]!;
  names.forEach((field, index) => {
    if (field in Array.prototype) return;
    Object.defineProperty(named.prototype, field, {
      get(this: readonly unknown[]) {
        return this[index];
      },
      configurable: true,
    });
  });
  return (reader) => {
    const items = new named();
    for (const field of fields) items.push(field(reader));
    return items;
  };
}
