// What a JavaScript value can do: decides which Python class its proxy has. The bits are those of
// src/runtime/compat/python/pyodide/ffi/_classes.py.

const Trait = {
  callable: 1,
  iterable: 1 << 1,
  iterator: 1 << 2,
  sized: 1 << 3,
  get: 1 << 4,
  set: 1 << 5,
  has: 1 << 6,
  includes: 1 << 7,
  array: 1 << 8,
  arrayLike: 1 << 9,
  buffer: 1 << 10,
  promise: 1 << 11,
  asyncIterable: 1 << 12,
  asyncIterator: 1 << 13,
  generator: 1 << 14,
  asyncGenerator: 1 << 15,
  doubleProxy: 1 << 16,
  response: 1 << 17,
} as const;

type Bag = Record<PropertyKey, unknown>;

export function traitsOf(value: object, isDoubleProxy: boolean): number {
  if (isDoubleProxy) return Trait.doubleProxy | (typeof value === "function" ? Trait.callable : 0);
  const bag = value as Bag;
  const has = (key: PropertyKey): boolean => typeof read(bag, key) === "function";
  let traits = 0;
  const when = (condition: boolean, trait: number): void => {
    if (condition) traits |= trait;
  };
  const isFunction = typeof value === "function";
  const isBuffer = ArrayBuffer.isView(value) || isAnyArrayBuffer(value);
  when(isFunction, Trait.callable);
  when(has(Symbol.iterator), Trait.iterable);
  when(has("next"), Trait.iterator);
  when(!isFunction && isSized(bag), Trait.sized);
  when(has("get"), Trait.get);
  when(has("set"), Trait.set);
  when(has("has"), Trait.has);
  when(has("includes"), Trait.includes);
  when(Array.isArray(value), Trait.array);
  when(isArrayLike(value), Trait.arrayLike);
  when(isBuffer, Trait.buffer);
  when(has("then"), Trait.promise);
  when(has(Symbol.asyncIterator), Trait.asyncIterable);
  when(has("next") && has("return") && has("throw"), generatorTrait(bag));
  when(has("next") && has(Symbol.asyncIterator), Trait.asyncIterator);
  when(typeof Response === "function" && value instanceof Response, Trait.response);
  return traits;
}

function generatorTrait(bag: Bag): number {
  return typeof read(bag, Symbol.asyncIterator) === "function"
    ? Trait.asyncGenerator
    : Trait.generator;
}

// A getter may throw: then there is nothing that Python could use.
function read(bag: Bag, key: PropertyKey): unknown {
  try {
    return bag[key];
  } catch {
    return undefined;
  }
}

function isSized(bag: Bag): boolean {
  return typeof read(bag, "length") === "number" || typeof read(bag, "size") === "number";
}

function isArrayLike(value: object): boolean {
  if (Array.isArray(value)) return true;
  if (ArrayBuffer.isView(value)) return !(value instanceof DataView);
  return /^\[object (HTMLCollection|NodeList|FileList|DOMTokenList)\]$/.test(tagOf(value));
}

/** `[object Map]` and the like; what a proxy or a getter of the program prevents is no answer. */
function tagOf(value: object): string {
  try {
    return Object.prototype.toString.call(value);
  } catch {
    return "[object Object]";
  }
}

function isAnyArrayBuffer(value: object): boolean {
  return /^\[object (Shared)?ArrayBuffer\]$/.test(tagOf(value));
}
