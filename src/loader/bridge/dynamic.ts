// Values without an annotation: converted by their own type, both ways.
import type { Core } from "./core.js";
import { instantOf, isDate } from "./dates.js";
import type { Encoder } from "./encode.js";
import { writeItems, writeMap, writeObject } from "./encode-containers.js";
import { isPromiseLike } from "./encode-references.js";
import { writeBigInt, writeBytes } from "./encode-scalars.js";
import { addressOf, PythonObject } from "./handles.js";
import { expected } from "./mismatch.js";
import { decodeRaisable, isError, writeRaisable } from "./raisable.js";
import type { MessageReader } from "./reader.js";
import { writeText } from "./strings.js";
import { DynamicTag } from "./wire.js";
import { isPlainObject } from "./value-kinds.js";
import type { MessageWriter } from "./writer.js";

export function encodeDynamic(core: Core, value: unknown, writer: MessageWriter): void {
  switch (typeof value) {
    case "undefined":
      writer.pair(DynamicTag.none, 0);
      return;
    case "boolean":
      writer.pair(DynamicTag.boolean, 0);
      writer.number(value ? 1 : 0);
      return;
    case "number":
      // -0 is no int, and a larger whole number is a float that happens to be whole.
      writer.pair(isInteger(value) ? DynamicTag.integer : DynamicTag.number, 0);
      writer.number(value);
      return;
    case "bigint":
      writer.pair(DynamicTag.bigint, 0);
      writeBigInt(value, writer);
      return;
    case "string":
      writer.pair(DynamicTag.text, 0);
      writeText(value, writer);
      return;
    case "function":
      encodeFunction(core, value, writer);
      return;
    case "object":
      if (value === null) writer.pair(DynamicTag.none, 0);
      else encodeObject(core, value, writer);
      return;
    default:
      throw expected("a value that Python can take", value);
  }
}

function isInteger(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

function encodeFunction(core: Core, value: Function, writer: MessageWriter): void {
  const address = core.handles.addressOfFunction(value);
  if (address !== 0) {
    writer.pair(DynamicTag.instance, 0);
    writer.pair(address, 0);
    return;
  }
  writer.pair(DynamicTag.function, 0);
  writer.pair(writer.pin(value), 0);
}

function encodeObject(core: Core, value: object, writer: MessageWriter): void {
  const item: Encoder = (inner, target) => encodeDynamic(core, inner, target);
  if (Array.isArray(value)) {
    writer.pair(DynamicTag.list, 0);
    writeItems(value, item, writer);
  } else if (value instanceof Uint8Array) {
    writer.pair(DynamicTag.bytes, 0);
    writeBytes(value, writer);
  } else if (value instanceof Map) {
    writer.pair(DynamicTag.map, 0);
    writeMap(value, item, item, writer);
  } else if (value instanceof Set) {
    writer.pair(DynamicTag.set, 0);
    writeItems([...value], item, writer);
  } else if (value instanceof PythonObject) {
    writer.pair(DynamicTag.instance, 0);
    writer.pair(addressOf(value, core), 0);
  } else if (isPromiseLike(value)) {
    writer.pair(DynamicTag.promise, 0);
    writer.pair(writer.pin(value), 0);
  } else if (isDate(value)) {
    writer.pair(DynamicTag.datetime, 0);
    writer.number(instantOf(value));
  } else if (isPlainObject(value)) {
    writer.pair(DynamicTag.object, 0);
    writeObject(value, item, writer);
  } else if (isError(value)) {
    writer.pair(DynamicTag.exception, 0);
    writeRaisable(core, value, writer);
  } else {
    throw expected("a value that Python can take (a plain object, Array, Map, Set …)", value);
  }
}

export function decodeDynamic(core: Core, reader: MessageReader): unknown {
  switch (reader.low()) {
    case DynamicTag.none:
      return null;
    case DynamicTag.boolean:
      return reader.number() !== 0;
    case DynamicTag.integer:
    case DynamicTag.number:
      return reader.number();
    case DynamicTag.bigint:
      return reader.bigint();
    case DynamicTag.text:
      return reader.text();
    case DynamicTag.bytes:
      return reader.bytes();
    case DynamicTag.list:
      return decodeList(core, reader);
    case DynamicTag.map:
      return decodeMap(core, reader);
    case DynamicTag.object:
      return decodeObject(core, reader);
    case DynamicTag.set:
      return new Set(decodeList(core, reader));
    case DynamicTag.instance:
      return core.handles.read(reader);
    case DynamicTag.value:
      return core.decoders.ofClass(reader.low())(reader);
    case DynamicTag.datetime:
      return new Date(reader.number());
    case DynamicTag.exception:
      return decodeRaisable(core, reader);
    case DynamicTag.function:
    case DynamicTag.thrown:
      return core.readKept(reader.low());
    default:
      throw new Error("The runtime sent a value that this loader does not know");
  }
}

function decodeList(core: Core, reader: MessageReader): unknown[] {
  const count = reader.low();
  const items: unknown[] = [];
  for (let i = 0; i < count; i++) items.push(decodeDynamic(core, reader));
  return items;
}

function decodeMap(core: Core, reader: MessageReader): Map<unknown, unknown> {
  const count = reader.low();
  const map = new Map<unknown, unknown>();
  for (let i = 0; i < count; i++) {
    const key = decodeDynamic(core, reader);
    map.set(key, decodeDynamic(core, reader));
  }
  return map;
}

function decodeObject(core: Core, reader: MessageReader): Record<string, unknown> {
  const count = reader.low();
  const object: Record<string, unknown> = {};
  for (let i = 0; i < count; i++) {
    const key = reader.text();
    setOwn(object, key, decodeDynamic(core, reader));
  }
  return object;
}

/** Sets a property of a fresh plain object, whatever its name. */
export function setOwn(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== "__proto__") {
    object[key] = value;
    return;
  }
  Object.defineProperty(object, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}
