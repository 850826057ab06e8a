// Encoders: one per type node, from a JavaScript value to its slots in a message.
// An encoder checks the whole value; it throws Mismatch when the value is not what the row of
// docs/type-mapping.md says. The layout of each value is in src/runtime/wire.h.
import type {
  ClassInfo,
  DataclassInfo,
  NamedTupleInfo,
  TypedDictInfo,
  TypeId,
  TypeNode,
} from "../manifest.js";
import { encodeBuffer, encodeTypedArray } from "./buffers.js";
import type { ArrayItem } from "./buffers.js";
import type { Core } from "./core.js";
import { encodeDatetime, encodeTimedelta } from "./dates.js";
import { encodeDynamic } from "./dynamic.js";
import { encodeEnum, encodeFirst, encodeFlag, encodeLiteral, encodeOnly } from "./encode-choices.js";
import {
  encodeArray,
  encodeFloats,
  encodeIntegers,
  encodeMap,
  encodeObjectOrMap,
  encodeSet,
  encodeTuple,
} from "./encode-containers.js";
import { encodeFields, encodeNamedTuple, mayBeAbsent } from "./encode-records.js";
import type { FieldEncoder } from "./encode-records.js";
import {
  encodeCallable,
  encodeClass,
  encodeException,
  encodeHandle,
  encodePromise,
  encodeProtocol,
} from "./encode-references.js";
import {
  encodeBigInt,
  encodeBoolean,
  encodeBytes,
  encodeComplex,
  encodeFloat,
  encodeInteger,
  encodeNone,
  encodeString,
} from "./encode-scalars.js";
import { encodeIterable, encodeStepped } from "./encode-stepped.js";
import { expected } from "./mismatch.js";
import { encodeRaisable } from "./raisable.js";
import { jsName } from "./type-names.js";
import { kindOf, kindsOf } from "./value-kinds.js";
import type { ValueKind } from "./value-kinds.js";
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
    real = this.#make(this.#core.manifest.types[type]!, type);
    this.#made[type] = real;
    return real;
  }

  #make(node: TypeNode, type: TypeId): Encoder {
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
      case "exception":
        return encodeRaisable(this.#core, node[1], type);
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
