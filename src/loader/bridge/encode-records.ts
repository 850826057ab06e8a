// Encoders of what has fields: dataclasses, typed dicts and named tuples.
import type { DataclassInfo, FieldInfo, NamedTupleInfo, TypedDictInfo } from "../manifest.js";
import type { Encoder } from "./encode.js";
import { enter } from "./encode-containers.js";
import { isHandle } from "./handles.js";
import { expected, keyStep, Mismatch, rethrowWithin } from "./mismatch.js";
import { suggest } from "./suggest.js";
import { kindOf } from "./value-kinds.js";

export interface FieldEncoder {
  readonly name: string;
  readonly mayBeAbsent: boolean;
  readonly encode: Encoder;
}

export function mayBeAbsent(field: FieldInfo): boolean {
  return field.optional === true || field.init === false;
}

/** The tuple, or an object with its names. */
export function encodeNamedTuple(info: NamedTupleInfo, fields: readonly FieldEncoder[]): Encoder {
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

export function encodeFields(info: DataclassInfo | NamedTupleInfo | TypedDictInfo, fields: readonly FieldEncoder[]): Encoder {
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
