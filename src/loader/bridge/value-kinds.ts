// Kinds of JavaScript values: unions use them to skip members that cannot take a value.
import type { ClassInfo, Manifest, TypeId } from "../manifest.js";
import { isRawMemory } from "./buffers.js";
import { isDate } from "./dates.js";

/** What kinds of JavaScript value a type can take; unions use it to skip members. */
export type ValueKind =
  | "null"
  | "boolean"
  | "number"
  | "bigint"
  | "string"
  | "function"
  | "array"
  | "bytes"
  | "buffer" // typed arrays but Uint8Array, and raw memory
  | "date"
  | "map"
  | "set"
  | "object"
  | "other";

const everyKind: readonly ValueKind[] = [
  "null",
  "boolean",
  "number",
  "bigint",
  "string",
  "function",
  "array",
  "bytes",
  "buffer",
  "date",
  "map",
  "set",
  "object",
  "other",
];

export function kindOf(value: unknown): ValueKind {
  switch (typeof value) {
    case "undefined":
      return "null";
    case "boolean":
    case "number":
    case "bigint":
    case "string":
    case "function":
      return typeof value as ValueKind;
    case "object":
      return kindOfObject(value);
    default:
      return "other";
  }
}

function kindOfObject(value: object | null): ValueKind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (isPlainObject(value)) return "object";
  if (value instanceof Uint8Array) return "bytes";
  if (value instanceof Map) return "map";
  if (value instanceof Set) return "set";
  if (isDate(value)) return "date";
  if (isRawMemory(value)) return "buffer";
  return "other";
}

export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return true;
  // An object literal of another realm (a frame, node:vm) has another Object.prototype.
  return (
    Object.getPrototypeOf(prototype) === null &&
    Object.hasOwn(prototype as object, "isPrototypeOf")
  );
}

function kindsOfClass(info: ClassInfo): readonly ValueKind[] {
  switch (info.kind) {
    case "dataclass":
    case "typed_dict":
      return ["object", "other"];
    case "named_tuple":
      return ["array", "object", "other"];
    case "enum":
      if (info.by === "mask") return ["number"];
      return info.by === "name" ? ["string"] : ["string", "number"];
    case "protocol":
      return ["function", "array", "bytes", "buffer", "date", "map", "set", "object", "other"];
    case "exception":
    case "reference":
      return ["other"];
  }
}

/** The kinds that a type takes. `seen` ends unions that contain themselves. */
export function kindsOf(
  manifest: Manifest,
  type: TypeId,
  seen: Set<TypeId> = new Set(),
): Iterable<ValueKind> {
  const node = manifest.types[type]!;
  switch (node[0]) {
    case "unknown":
      return everyKind;
    case "none":
      return ["null"];
    case "bool":
      return ["boolean"];
    case "int":
    case "float":
      return ["number"];
    case "bigint":
      return ["bigint"];
    case "str":
      return ["string"];
    case "bytes":
    case "bytearray":
      return ["bytes"];
    case "list":
    case "tuple":
    case "tuple_of":
      return ["array"];
    case "set":
    case "frozenset":
      return ["set"];
    case "dict":
      return manifest.types[node[1]]![0] === "str" ? ["object", "map"] : ["map"];
    case "literal":
      return new Set(node[1].map((value) => kindOf(value)));
    case "callable":
      return ["function"];
    case "awaitable":
      return ["object", "function", "other"];
    case "datetime":
      return ["date"];
    case "timedelta":
      return ["number"];
    case "datetime_iso":
    case "date":
    case "time":
    case "decimal":
    case "fraction":
    case "uuid":
    case "path":
      return ["string"];
    case "complex":
      return ["object", "other"];
    case "buffer":
    case "array":
      return ["bytes", "buffer"];
    case "view":
      return kindsOf(manifest, node[1], seen);
    case "iterable":
    case "iterator":
      return ["string", "array", "bytes", "buffer", "map", "set", "object", "other"];
    case "generator":
    case "async_iterable":
    case "async_iterator":
    case "async_generator":
    case "context_manager":
    case "async_context_manager":
      return ["object", "other"];
    case "exception":
      return ["other"];
    case "type":
      return ["function"];
    case "class":
      return kindsOfClass(manifest.classes[node[1]]!);
    case "union": {
      if (seen.has(type)) return [];
      seen.add(type);
      return new Set(node[1].flatMap((member) => [...kindsOf(manifest, member, seen)]));
    }
  }
}
