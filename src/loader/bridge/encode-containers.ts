// Encoders of arrays, sets, maps and plain objects.
import type { Encoder } from "./encode.js";
import { notAnInteger, notANumber } from "./encode-scalars.js";
import { expected, keyStep, Mismatch, rethrowWithin } from "./mismatch.js";
import { writeText } from "./strings.js";
import { isPlainObject } from "./value-kinds.js";
import { RunForm, slotSize } from "./wire.js";
import type { MessageWriter } from "./writer.js";

// The two commonest arrays: one loop, nothing called. Reading an item can run user code (a getter,
// a proxy), after which the memory can have other views, and the array another length: so the views are
// looked up for each item, and the length once, for which there is room.

export const encodeIntegers: Encoder = (value, writer) => {
  if (!Array.isArray(value)) throw expected("Array", value);
  const items: readonly unknown[] = value;
  const { length } = items;
  writer.pair(length, RunForm.words);
  const start = writer.reserve((length * 4 + 7) & ~7);
  const at = start >> 2;
  for (let i = 0; i < length; i++) {
    const item = items[i];
    if (typeof item !== "number" || (item | 0) !== item) {
      writer.position = start - slotSize;
      writeWholeDoubles(items, length, writer);
      return;
    }
    writer.memory.i32[at + i] = item;
  }
};

export const encodeFloats: Encoder = (value, writer) => {
  if (!Array.isArray(value)) throw expected("Array", value);
  const items: readonly unknown[] = value;
  const { length } = items;
  const at = reserveDoubles(length, writer);
  for (let i = 0; i < length; i++) {
    const item = items[i];
    if (typeof item !== "number") throw notANumber(item).within(`[${i}]`);
    writer.memory.f64[at + i] = item;
  }
};

// The first `length` ints, of which some are wider than a word.
function writeWholeDoubles(
  items: readonly unknown[],
  length: number,
  writer: MessageWriter,
): void {
  const at = reserveDoubles(length, writer);
  for (let i = 0; i < length; i++) {
    const item = items[i];
    if (!Number.isSafeInteger(item)) throw notAnInteger(item).within(`[${i}]`);
    writer.memory.f64[at + i] = item as number;
  }
}

function reserveDoubles(length: number, writer: MessageWriter): number {
  writer.pair(length, RunForm.doubles);
  return writer.reserve(length * 8) >> 3;
}

export function encodeArray(item: Encoder): Encoder {
  return (value, writer) => {
    if (!Array.isArray(value)) throw expected("Array", value);
    writeItems(value, item, writer);
  };
}

export function writeItems(values: readonly unknown[], item: Encoder, writer: MessageWriter): void {
  enter(writer);
  const { length } = values;
  writer.pair(length, 0);
  let i = 0;
  try {
    for (; i < length; i++) item(values[i], writer);
  } catch (error) {
    rethrowWithin(error, `[${i}]`);
  }
  writer.leave();
}

export function encodeTuple(items: readonly Encoder[]): Encoder {
  return (value, writer) => {
    if (!Array.isArray(value) || value.length !== items.length) {
      throw expected(`Array of ${items.length}`, value);
    }
    enter(writer);
    let i = 0;
    try {
      for (; i < items.length; i++) items[i]!(value[i], writer);
    } catch (error) {
      rethrowWithin(error, `[${i}]`);
    }
    writer.leave();
  };
}

export function encodeSet(item: Encoder): Encoder {
  return (value, writer) => {
    if (!(value instanceof Set)) throw expected("Set", value);
    writeItems([...value], item, writer);
  };
}

export function encodeMap(key: Encoder, item: Encoder): Encoder {
  return (value, writer) => {
    if (!(value instanceof Map)) throw expected("Map", value);
    writeMap(value, key, item, writer);
  };
}

export function writeMap(
  map: ReadonlyMap<unknown, unknown>,
  key: Encoder,
  item: Encoder,
  writer: MessageWriter,
): void {
  enter(writer);
  const entries = [...map];
  writer.pair(entries.length, 0);
  for (const [name, value] of entries) {
    const step = typeof name === "string" ? JSON.stringify(name) : String(name as number);
    try {
      key(name, writer);
    } catch (error) {
      rethrowWithin(error, `.key(${step})`);
    }
    try {
      item(value, writer);
    } catch (error) {
      rethrowWithin(error, `.get(${step})`);
    }
  }
  writer.leave();
}

export function encodeObjectOrMap(key: Encoder, item: Encoder): Encoder {
  return (value, writer) => {
    if (value instanceof Map) writeMap(value, key, item, writer);
    else if (isPlainObject(value)) writeObject(value, item, writer);
    else throw expected("a plain object or Map", value);
  };
}

export function writeObject(
  object: Readonly<Record<string, unknown>>,
  item: Encoder,
  writer: MessageWriter,
): void {
  enter(writer);
  const names = Object.keys(object);
  writer.pair(names.length, 0);
  for (const name of names) {
    try {
      writeText(name, writer);
      item(object[name], writer);
    } catch (error) {
      rethrowWithin(error, keyStep(name));
    }
  }
  writer.leave();
}

/** Goes a level deeper; `writer.leave()` comes back. */
export function enter(writer: MessageWriter): void {
  if (writer.enter()) throw new Mismatch("The value is nested too deeply; it may contain itself");
}
