// Encoders of what crosses by reference: handles, objects of JavaScript, functions and promises.
import type { ProtocolInfo } from "../manifest.js";
import type { Core } from "./core.js";
import type { Encoder } from "./encode.js";
import { addressOf, PythonObject } from "./handles.js";
import { expected, Mismatch } from "./mismatch.js";
import { membersOf } from "./own-types.js";
import { errorAddress, PythonError } from "./python-error.js";

export function encodeHandle(core: Core, id: number): Encoder {
  const what = core.manifest.classes[id]!.qualname;
  return (value, writer) => {
    const type = core.classes.get(id);
    if (!(value instanceof PythonObject) || !(value instanceof type)) throw expected(what, value);
    writer.pair(addressOf(value, core), 0);
  };
}

/** A Python object, which knows itself what it has, or any object with the members. */
export function encodeProtocol(core: Core, info: ProtocolInfo): Encoder {
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

export function encodeException(core: Core, id: number): Encoder {
  const what = core.manifest.classes[id]!.qualname;
  return (value, writer) => {
    const type = core.classes.getError(id);
    if (!(value instanceof PythonError) || !(value instanceof type)) throw expected(what, value);
    writer.pair(errorAddress(value, core), 0);
  };
}

export function encodeClass(core: Core, id: number): Encoder {
  const what = `the class ${core.manifest.classes[id]!.qualname} or a subclass`;
  return (value, writer) => {
    const base = core.classes.valueOf(id);
    const isClass = typeof value === "function" && (value === base || value.prototype instanceof (base as Function));
    if (!isClass) throw expected(what, value);
    writer.pair(core.classes.idOf(value), 0);
  };
}

export function encodeCallable(core: Core): Encoder {
  return (value, writer) => {
    if (typeof value !== "function") throw expected("function", value);
    const address = core.handles.addressOfFunction(value);
    if (address === 0) writer.pair(writer.pin(value), 0);
    else writer.pair(0, address);
  };
}

export const encodePromise: Encoder = (value, writer) => {
  if (!isPromiseLike(value)) throw expected("Promise", value);
  writer.pair(writer.pin(value), 0);
};

export function isPromiseLike(value: unknown): value is PromiseLike<unknown> & object {
  return (
    ((typeof value === "object" && value !== null) || typeof value === "function") &&
    typeof (value as { then?: unknown }).then === "function"
  );
}
