// Decoders: one per type node, from slots in a message to a JavaScript value.
// C++ has checked the value against the same plan, so a decoder only builds.
import type {
  ClassId,
  ClassInfo,
  DataclassInfo,
  TypedDictInfo,
  TypeId,
  TypeNode,
} from "../manifest.js";
import { decodeElements, decodeView } from "./buffers.js";
import type { Core } from "./core.js";
import { decodeDynamic, setOwn } from "./dynamic.js";
import {
  decodeArray,
  decodeBoolean,
  decodeChoice,
  decodeComplex,
  decodeMap,
  decodeNamedTuple,
  decodeNone,
  decodeNumber,
  decodeNumbers,
  decodeObject,
  decodeText,
} from "./decode-values.js";
import { decodeRaisable } from "./raisable.js";
import type { MessageReader } from "./reader.js";
import { decodeRecord, internalized } from "./records.js";

export type Decoder = (reader: MessageReader) => unknown;

export class Decoders {
  readonly #core: Core;
  readonly #made: (Decoder | undefined)[] = [];
  readonly #ofClasses = new Map<ClassId, Decoder>();

  constructor(core: Core) {
    this.#core = core;
  }

  /** The decoder of a type; made when first asked for, which also ends recursive types. */
  get(type: TypeId): Decoder {
    const made = this.#made[type];
    if (made !== undefined) return made;
    let real: Decoder | undefined;
    this.#made[type] = (reader) => real!(reader);
    real = this.#make(this.#core.manifest.types[type]!, type);
    this.#made[type] = real;
    return real;
  }

  #make(node: TypeNode, type: TypeId): Decoder {
    const core = this.#core;
    switch (node[0]) {
      case "unknown":
        return (reader) => decodeDynamic(core, reader);
      case "none":
        return decodeNone;
      case "bool":
        return decodeBoolean;
      case "int":
      case "float":
        return decodeNumber;
      case "bigint":
        return (reader) => reader.bigint();
      case "str":
        return decodeText;
      case "bytes":
        return (reader) => reader.bytes();
      case "list":
      case "tuple_of":
        return this.#array(node[1]);
      case "set":
      case "frozenset": {
        const items = this.#array(node[1]);
        return (reader) => new Set(items(reader) as unknown[]);
      }
      case "tuple": {
        const items = node[1].map((item) => this.get(item));
        return (reader) => items.map((item) => item(reader));
      }
      case "dict":
        return core.manifest.types[node[1]]![0] === "str"
          ? decodeObject(this.get(node[2]))
          : decodeMap(this.get(node[1]), this.get(node[2]));
      case "union": {
        const members = node[1].map((member) => this.get(member));
        return (reader) => members[reader.low()]!(reader);
      }
      case "literal":
        return decodeChoice(node[1]);
      case "class":
        return this.#instance(core.manifest.classes[node[1]]!, node[1]);
      case "callable":
        return (reader) => decodeCallable(core, reader, type);
      case "awaitable":
        return (reader) => core.promises.read(reader);
      case "datetime":
        return (reader) => new Date(reader.number());
      case "timedelta":
        return decodeNumber;
      case "datetime_iso":
      case "date":
      case "time":
      case "decimal":
      case "fraction":
      case "uuid":
      case "path":
        return decodeText;
      case "complex":
        return decodeComplex;
      case "bytearray":
        return (reader) => reader.bytes();
      case "buffer":
      case "array":
        return decodeElements;
      case "view":
        return (reader) => decodeView(core, reader);
      case "exception":
        return (reader) => decodeRaisable(core, reader);
      case "iterable":
      case "iterator":
      case "generator":
      case "async_iterable":
      case "async_iterator":
      case "async_generator":
      case "context_manager":
      case "async_context_manager":
        return (reader) => decodeStepped(core, reader, type);
      case "type":
        return (reader) => core.classes.valueOf(reader.low());
    }
  }

  /** The decoder of a class whose instances cross by value. */
  ofClass(id: ClassId): Decoder {
    let made = this.#ofClasses.get(id);
    if (made === undefined) {
      made = this.#instance(this.#core.manifest.classes[id]!, id);
      this.#ofClasses.set(id, made);
    }
    return made;
  }

  #array(item: TypeId): Decoder {
    const kind = this.#core.manifest.types[item]![0];
    return kind === "int" || kind === "float" ? decodeNumbers : decodeArray(this.get(item));
  }

  #instance(info: ClassInfo, id: ClassId): Decoder {
    switch (info.kind) {
      case "dataclass":
        return this.#record(info, id);
      case "typed_dict":
        return info.fields.some((field) => field.optional === true)
          ? this.#typedDict(info)
          : this.#record(info, id);
      case "named_tuple":
        return decodeNamedTuple(
          info.qualname,
          info.fields.map((field) => field.name),
          info.fields.map((field) => this.get(field.type)),
        );
      case "enum":
        if (info.by === "mask") return decodeNumber;
        return decodeChoice(
          info.members.map(([name, value]) => (info.by === "value" ? value! : name)),
        );
      case "protocol":
        return (reader) => decodeProtocol(this.#core, reader, id);
      case "exception":
        return (reader) => this.#core.errors.readValue(reader);
      case "reference":
        return (reader) => this.#core.handles.read(reader);
    }
  }

  #record(info: DataclassInfo | TypedDictInfo, id: ClassId): Decoder {
    return decodeRecord(
      info.fields.map((field) => field.name),
      info.fields.map((field) => this.get(field.type)),
      this.#core.records[id],
    );
  }

  /** Some keys may be absent. */
  #typedDict(info: TypedDictInfo): Decoder {
    const fields = info.fields.map((field) => ({
      name: internalized(field.name),
      optional: field.optional === true,
      decode: this.get(field.type),
    }));
    return (reader) => {
      const object: Record<string, unknown> = {};
      for (const { name, optional, decode } of fields) {
        if (!optional || reader.low() !== 0) setOwn(object, name, decode(reader));
      }
      return object;
    };
  }
}

function decodeCallable(core: Core, reader: MessageReader, type: TypeId): unknown {
  const id = reader.low();
  return id !== 0 ? core.readKept(id) : core.handles.functionAt(reader.high(), type);
}

function decodeProtocol(core: Core, reader: MessageReader, protocol: ClassId): unknown {
  const id = reader.low();
  if (id !== 0) return core.readKept(id);
  const address = reader.high();
  const classId = reader.low();
  return classId < 0
    ? core.handles.protocolAt(address, protocol)
    : core.handles.instanceAt(address, classId);
}

function decodeStepped(core: Core, reader: MessageReader, type: TypeId): unknown {
  const id = reader.low();
  return id !== 0 ? core.readKept(id) : core.handles.steppedAt(reader.high(), type);
}
