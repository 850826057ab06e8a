// Encoders for what Python takes step by step: iterables, generators, context managers. The layout is
// in src/runtime/proxy/step.h.
import type { SteppedNode } from "../manifest.js";
import { isRawMemory } from "./buffers.js";
import type { Core } from "./core.js";
import type { Encoder } from "./encode.js";
import { writeItems } from "./encode-containers.js";
import { addressOf, PythonObject } from "./handles.js";
import { expected } from "./mismatch.js";
import type { MessageWriter } from "./writer.js";

type Kind = Exclude<SteppedNode[0], "iterable" | "iterator">;

/** What a value must have, and how a message calls it. */
const shapes: Readonly<Record<Kind, readonly [what: string, ...methods: (string | symbol)[]]>> = {
  generator: ["a generator", "next", "return", "throw"],
  async_iterable: ["an async iterable", Symbol.asyncIterator],
  async_iterator: ["an async iterable", Symbol.asyncIterator],
  async_generator: ["an async generator", "next", "return", "throw"],
  context_manager: ["an object with enter() and exit()", "enter", "exit"],
  async_context_manager: ["an object with enter() and exit()", "enter", "exit"],
};

/** What is complete already crosses at once, as a list; the rest is asked item by item. */
export function encodeIterable(core: Core, kind: "iterable" | "iterator", item: Encoder): Encoder {
  return (value, writer) => {
    const items = completeItems(value);
    if (items !== undefined) {
      writer.pair(0, 0);
      writeItems(items, item, writer);
      return;
    }
    if (writeHandle(core, value, writer)) return;
    if (!has(value, Symbol.iterator)) throw expected("an iterable", value);
    const target = kind === "iterator" ? value[Symbol.iterator]() : value;
    writer.pair(writer.pin(target as object), 0);
  };
}

export function encodeStepped(core: Core, kind: Kind): Encoder {
  const [what, ...methods] = shapes[kind];
  return (value, writer) => {
    if (writeHandle(core, value, writer)) return;
    if (!methods.every((method) => has(value, method))) throw expected(what, value);
    const opens = kind === "async_iterator";
    const target = opens ? (value as AsyncIterable<unknown>)[Symbol.asyncIterator]() : value;
    writer.pair(writer.pin(target as object), 0);
  };
}

/** A Python object goes back as itself; Python knows what it can do. */
function writeHandle(core: Core, value: unknown, writer: MessageWriter): boolean {
  if (!(value instanceof PythonObject)) return false;
  writer.pair(0, addressOf(value, core));
  return true;
}

function completeItems(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as unknown[];
  if (typeof value === "string" || value instanceof Set || value instanceof Map) return [...value];
  if (isRawMemory(value) && has(value, Symbol.iterator)) return [...(value as Iterable<unknown>)];
  return undefined;
}

function has<K extends string | symbol>(
  value: unknown,
  method: K,
): value is { readonly [key in K]: () => unknown } {
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  return isObject && typeof (value as Record<K, unknown>)[method] === "function";
}
