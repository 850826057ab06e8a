// Encoders: one per type node, from a JavaScript value to its slots in a message.
// An encoder checks the whole value; it throws Mismatch when the value is not what the row of
// docs/type-mapping.md says. The layout of each value is in src/runtime/wire.h.
import type {
  ClassInfo,
  DataclassInfo,
  EnumInfo,
  FieldInfo,
  LiteralValue,
  NamedTupleInfo,
  ProtocolInfo,
  TypedDictInfo,
  TypeId,
  TypeNode,
} from "../manifest.js";
import { encodeBuffer, encodeTypedArray } from "./buffers.js";
import type { ArrayItem } from "./buffers.js";
import type { Core } from "./core.js";
import { encodeDatetime, encodeTimedelta } from "./dates.js";
import { encodeDynamic } from "./dynamic.js";
import { encodeIterable, encodeStepped } from "./encode-stepped.js";
import { addressOf, isHandle, PythonObject } from "./handles.js";
import { expected, keyStep, Mismatch, rethrowWithin } from "./mismatch.js";
import { errorAddress, PythonError } from "./python-error.js";
import { writeText } from "./strings.js";
import { suggest } from "./suggest.js";
import { membersOf } from "./own-types.js";
import { jsName } from "./type-names.js";
import { isPlainObject, kindOf, kindsOf } from "./value-kinds.js";
import type { ValueKind } from "./value-kinds.js";
import { bytesHeader, RunForm, slotSize } from "./wire.js";
import type { MessageWriter } from "./writer.js";
import { encodeWritten } from "./written.js";

export type Encoder = (value: unknown, writer: MessageWriter) => void;

export class Encoders {
  readonly #core: Core;
  readonly #made: (Encoder | undefined)[] = [];

  constructor(core: Core) {
    this.#core = core;
  }

  /** The encoder of a type; made when first asked for, which also ends recursive types. */
  get(type: TypeId): Encoder {
    const made = this.#made[type];
    if (made !== undefined) return made;
    let real: Encoder | undefined;
    this.#made[type] = (value, writer) => real!(value, writer);
    real = this.#make(this.#core.manifest.types[type]!);
    this.#made[type] = real;
    return real;
  }

  #make(node: TypeNode): Encoder {
    switch (node[0]) {
      case "unknown":
        return (value, writer) => encodeDynamic(this.#core, value, writer);
      case "none":
        return encodeNone;
      case "bool":
        return encodeBoolean;
      case "int":
        return encodeInteger;
      case "bigint":
        return encodeBigInt;
      case "float":
        return encodeFloat;
      case "str":
        return encodeString;
      case "bytes":
        return encodeBytes;
      case "list":
      case "tuple_of":
        return this.#array(node[1]);
      case "set":
      case "frozenset":
        return encodeSet(this.get(node[1]));
      case "tuple":
        return encodeTuple(node[1].map((item) => this.get(item)));
      case "dict":
        return this.#core.manifest.types[node[1]]![0] === "str"
          ? encodeObjectOrMap(this.get(node[1]), this.get(node[2]))
          : encodeMap(this.get(node[1]), this.get(node[2]));
      case "union":
        return this.#union(node[1]);
      case "literal":
        return encodeLiteral(node[1]);
      case "class":
        return this.#instance(this.#core.manifest.classes[node[1]]!, node[1]);
      case "callable":
        return encodeCallable(this.#core);
      case "awaitable":
        return encodePromise;
      case "datetime":
        return encodeDatetime;
      case "timedelta":
        return encodeTimedelta;
      case "datetime_iso":
      case "date":
      case "time":
      case "decimal":
      case "fraction":
      case "uuid":
      case "path":
        return encodeWritten(node[0]);
      case "complex":
        return encodeComplex;
      case "bytearray":
        return encodeBytes;
      case "buffer":
        return encodeBuffer;
      case "array":
        return encodeTypedArray(this.#core.manifest.types[node[1]]![0] as ArrayItem);
      case "view":
        return this.get(node[1]);
      case "iterable":
      case "iterator":
        return encodeIterable(this.#core, node[0], this.get(node[1]));
      case "generator":
      case "async_iterable":
      case "async_iterator":
      case "async_generator":
      case "context_manager":
      case "async_context_manager":
        return encodeStepped(this.#core, node[0]);
      case "type":
        return encodeClass(this.#core, node[1]);
    }
  }

  #array(item: TypeId): Encoder {
    const kind = this.#core.manifest.types[item]![0];
    if (kind === "int") return encodeIntegers;
    if (kind === "float") return encodeFloats;
    return encodeArray(this.get(item));
  }

  #instance(info: ClassInfo, id: number): Encoder {
    switch (info.kind) {
      case "dataclass":
        return encodeFields(info, this.#fields(info));
      case "typed_dict":
        return encodeFields(info, this.#fields(info));
      case "named_tuple":
        return encodeNamedTuple(info, this.#fields(info));
      case "enum":
        return info.by === "mask" ? encodeFlag(info) : encodeEnum(info);
      case "exception":
        return encodeException(this.#core, id);
      case "protocol":
        return encodeProtocol(this.#core, info);
      case "reference":
        return encodeHandle(this.#core, id);
    }
  }

  #fields(info: DataclassInfo | NamedTupleInfo | TypedDictInfo): FieldEncoder[] {
    return info.fields.map((field) => ({
      name: field.name,
      mayBeAbsent: mayBeAbsent(field),
      encode: this.get(field.type),
    }));
  }

  #union(members: readonly TypeId[]): Encoder {
    const encoders = members.map((member) => this.get(member));
    const byKind = new Map<ValueKind, number[]>();
    members.forEach((member, index) => {
      for (const kind of kindsOf(this.#core.manifest, member)) {
        const candidates = byKind.get(kind) ?? [];
        candidates.push(index);
        byKind.set(kind, candidates);
      }
    });
    const names = members.map((member) => jsName(this.#core.manifest, member));
    return (value, writer) => {
      const candidates = byKind.get(kindOf(value));
      if (candidates === undefined) throw expected(names.join(" | "), value);
      if (candidates.length === 1) encodeOnly(candidates[0]!, encoders, names, value, writer);
      else encodeFirst(candidates, encoders, names, value, writer);
    };
  }
}

const encodeNone: Encoder = (value) => {
  if (value !== null && value !== undefined) throw expected("null", value);
};

const encodeBoolean: Encoder = (value, writer) => {
  if (typeof value !== "boolean") throw expected("boolean", value);
  writer.number(value ? 1 : 0);
};

const encodeInteger: Encoder = (value, writer) => {
  if (!Number.isSafeInteger(value)) throw notAnInteger(value);
  writer.number(value as number);
};

export function notAnInteger(value: unknown): Mismatch {
  if (typeof value !== "number") return expected("number", value);
  if (Number.isInteger(value)) return expected("a whole number within ±(2^53 - 1)", value);
  return expected("a whole number", value);
}

const encodeFloat: Encoder = (value, writer) => {
  if (!isNumber(value)) throw notANumber(value);
  writer.number(value);
};

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

function notANumber(value: unknown): Mismatch {
  return expected("number", value);
}

const encodeBigInt: Encoder = (value, writer) => {
  if (typeof value !== "bigint") throw expected("bigint", value);
  writeBigInt(value, writer);
};

export function writeBigInt(value: bigint, writer: MessageWriter): void {
  const sign = value < 0n ? -1 : 1;
  const hex = (sign < 0 ? -value : value).toString(16);
  const words = Math.ceil(hex.length / 16) * 2;
  writer.pair(words, sign);
  const at = writer.reserve(words * 4) >> 2;
  const { u32 } = writer.memory;
  for (let i = 0; i < words; i++) {
    const end = hex.length - 8 * i;
    u32[at + i] = end <= 0 ? 0 : parseInt(hex.slice(Math.max(0, end - 8), end), 16);
  }
}

const encodeString: Encoder = (value, writer) => {
  if (typeof value !== "string") throw expected("string", value);
  writeText(value, writer);
};

const encodeBytes: Encoder = (value, writer) => {
  if (!(value instanceof Uint8Array)) throw expected("Uint8Array", value);
  writeBytes(value, writer);
};

const encodeComplex: Encoder = (value, writer) => {
  const { real, imag } = (value ?? {}) as { real?: unknown; imag?: unknown };
  if (typeof real !== "number" || typeof imag !== "number") {
    throw expected("{ real: number, imag: number }", value);
  }
  writer.number(real);
  writer.number(imag);
};

/** From here on the bytes go straight into a Python object instead of through the arena. */
const leastLent = 4096;

export function writeBytes(value: Uint8Array, writer: MessageWriter): void {
  const { length } = value;
  if (length >= leastLent) {
    const address = writer.newBytes(length);
    writer.memory.u8.set(value, address + bytesHeader);
    writer.pair(length, address);
    return;
  }
  writer.pair(length, 0);
  const at = writer.reserve((length + 7) & ~7);
  writer.memory.u8.set(value, at);
}

// The two commonest arrays: one loop, nothing called. Reading an item can run user code (a getter,
// a proxy), after which the memory can have other views: so they are looked up for each item.

const encodeIntegers: Encoder = (value, writer) => {
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
      writeDoubles(items, Number.isSafeInteger, notAnInteger, writer);
      return;
    }
    writer.memory.i32[at + i] = item;
  }
};

const encodeFloats: Encoder = (value, writer) => {
  if (!Array.isArray(value)) throw expected("Array", value);
  writeDoubles(value, isNumber, notANumber, writer);
};

function writeDoubles(
  items: readonly unknown[],
  isGood: (item: unknown) => boolean,
  complaint: (item: unknown) => Mismatch,
  writer: MessageWriter,
): void {
  const { length } = items;
  writer.pair(length, RunForm.doubles);
  const at = writer.reserve(length * 8) >> 3;
  for (let i = 0; i < length; i++) {
    const item = items[i];
    if (!isGood(item)) throw complaint(item).within(`[${i}]`);
    writer.memory.f64[at + i] = item as number;
  }
}

function encodeArray(item: Encoder): Encoder {
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

function encodeTuple(items: readonly Encoder[]): Encoder {
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

function encodeSet(item: Encoder): Encoder {
  return (value, writer) => {
    if (!(value instanceof Set)) throw expected("Set", value);
    writeItems([...value], item, writer);
  };
}

function encodeMap(key: Encoder, item: Encoder): Encoder {
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

function encodeObjectOrMap(key: Encoder, item: Encoder): Encoder {
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

/** With one candidate its own complaint is the best message. */
function encodeOnly(
  member: number,
  encoders: readonly Encoder[],
  names: readonly string[],
  value: unknown,
  writer: MessageWriter,
): void {
  writer.pair(member, 0);
  try {
    encoders[member]!(value, writer);
  } catch (error) {
    throw error instanceof Mismatch ? error.inUnion(names, member) : error;
  }
}

function encodeFirst(
  candidates: readonly number[],
  encoders: readonly Encoder[],
  names: readonly string[],
  value: unknown,
  writer: MessageWriter,
): void {
  for (const member of candidates) {
    const mark = writer.mark();
    try {
      writer.pair(member, 0);
      encoders[member]!(value, writer);
      return;
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      writer.rewind(mark);
    }
  }
  throw expected(names.join(" | "), value);
}

function encodeLiteral(values: readonly LiteralValue[]): Encoder {
  const indices = new Map<unknown, number>(values.map((value, index) => [value, index]));
  const what = values.map((value) => JSON.stringify(value)).join(" | ");
  return (value, writer) => {
    const index = indices.get(value);
    if (index === undefined) throw expected(what, value);
    writer.pair(index, 0);
  };
}

function encodeEnum(info: EnumInfo): Encoder {
  const shown = info.members.map(([name, value]) => (info.by === "value" ? value! : name));
  return encodeLiteral(shown);
}

interface FieldEncoder {
  readonly name: string;
  readonly mayBeAbsent: boolean;
  readonly encode: Encoder;
}

function mayBeAbsent(field: FieldInfo): boolean {
  return field.optional === true || field.init === false;
}

/** Any sum of members; zero is the empty one. */
function encodeFlag(info: EnumInfo): Encoder {
  const all = info.members.reduce((mask, [, value]) => mask | BigInt(value as number), 0n);
  return (value, writer) => {
    if (!Number.isSafeInteger(value)) throw notAnInteger(value);
    const mask = BigInt(value as number);
    if (mask < 0n || (mask & ~all) !== 0n) {
      throw expected(`a sum of members of ${info.qualname}`, value);
    }
    writer.number(value as number);
  };
}

/** The tuple, or an object with its names. */
function encodeNamedTuple(info: NamedTupleInfo, fields: readonly FieldEncoder[]): Encoder {
  const required = fields.filter((field) => !field.mayBeAbsent).length;
  const encodeNamed = encodeFields(info, fields);
  return (value, writer) => {
    if (!Array.isArray(value)) return encodeNamed(value, writer);
    if (value.length < required || value.length > fields.length) {
      throw expected(`Array of ${fields.length} for ${info.qualname}`, value);
    }
    enter(writer);
    fields.forEach((field, index) => {
      const item: unknown = value[index];
      if (field.mayBeAbsent) {
        writer.pair(item === undefined ? 0 : 1, 0);
        if (item === undefined) return;
      }
      try {
        field.encode(item, writer);
      } catch (error) {
        rethrowWithin(error, `[${index}]`);
      }
    });
    writer.leave();
  };
}

function encodeFields(info: DataclassInfo | NamedTupleInfo | TypedDictInfo, fields: readonly FieldEncoder[]): Encoder {
  const known = new Set(fields.map((field) => field.name));
  const noun = info.kind === "typed_dict" ? "key" : "field";
  return (value, writer) => {
    if (!isRecord(value)) throw expected(`an object with the ${noun}s of ${info.qualname}`, value);
    enter(writer);
    let present = 0;
    for (const field of fields) {
      const current = value[field.name];
      if (current !== undefined || Object.hasOwn(value, field.name)) present++;
      if (field.mayBeAbsent) {
        writer.pair(current === undefined ? 0 : 1, 0);
        if (current === undefined) continue;
      } else if (current === undefined && !Object.hasOwn(value, field.name)) {
        throw new Mismatch(`Missing ${noun} "${field.name}" of ${info.qualname}`);
      }
      try {
        field.encode(current, writer);
      } catch (error) {
        rethrowWithin(error, keyStep(field.name));
      }
    }
    const names = Object.keys(value);
    if (names.length > present) refuseUnknown(names, known, noun, info.qualname);
    writer.leave();
  };
}

/** A class instance counts when it has the fields; containers and handles never do. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  const kind = kindOf(value);
  return kind === "object" || (kind === "other" && typeof value === "object" && value !== null && !isHandle(value));
}

function refuseUnknown(
  names: readonly string[],
  known: ReadonlySet<string>,
  noun: string,
  owner: string,
): void {
  const unknown = names.find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new Mismatch(`${owner} has no ${noun} "${unknown}"${suggest(unknown, known)}`);
}

function encodeHandle(core: Core, id: number): Encoder {
  const what = core.manifest.classes[id]!.qualname;
  return (value, writer) => {
    const type = core.classes.get(id);
    if (!(value instanceof PythonObject) || !(value instanceof type)) throw expected(what, value);
    writer.pair(addressOf(value, core), 0);
  };
}

/** A Python object, which knows itself what it has, or any object with the members. */
function encodeProtocol(core: Core, info: ProtocolInfo): Encoder {
  return (value, writer) => {
    if (value instanceof PythonObject) writer.pair(0, addressOf(value, core));
    else if (value instanceof PythonError) writer.pair(0, errorAddress(value, core));
    else if (!isObject(value)) throw expected(`an object with the members of ${info.qualname}`, value);
    else {
      const missing = membersOf(info).find(({ name }) => !(name in value));
      if (missing !== undefined) {
        throw new Mismatch(`Missing member "${missing.name}" of ${info.qualname}`);
      }
      writer.pair(writer.pin(value), 0);
    }
  };
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

function encodeException(core: Core, id: number): Encoder {
  const what = core.manifest.classes[id]!.qualname;
  return (value, writer) => {
    const type = core.classes.getError(id);
    if (!(value instanceof PythonError) || !(value instanceof type)) throw expected(what, value);
    writer.pair(errorAddress(value, core), 0);
  };
}

function encodeClass(core: Core, id: number): Encoder {
  const what = `the class ${core.manifest.classes[id]!.qualname} or a subclass`;
  return (value, writer) => {
    const base = core.classes.valueOf(id);
    const isClass = typeof value === "function" && (value === base || value.prototype instanceof (base as Function));
    if (!isClass) throw expected(what, value);
    writer.pair(core.classes.idOf(value), 0);
  };
}

function encodeCallable(core: Core): Encoder {
  return (value, writer) => {
    if (typeof value !== "function") throw expected("function", value);
    const address = core.handles.addressOfFunction(value);
    if (address === 0) writer.pair(writer.pin(value), 0);
    else writer.pair(0, address);
  };
}

const encodePromise: Encoder = (value, writer) => {
  if (!isPromiseLike(value)) throw expected("Promise", value);
  writer.pair(writer.pin(value), 0);
};

export function isPromiseLike(value: unknown): value is PromiseLike<unknown> & object {
  return (
    ((typeof value === "object" && value !== null) || typeof value === "function") &&
    typeof (value as { then?: unknown }).then === "function"
  );
}

function enter(writer: MessageWriter): void {
  if (writer.enter()) throw new Mismatch("The value is nested too deeply; it may contain itself");
}
