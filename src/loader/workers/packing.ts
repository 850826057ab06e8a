// Values on their way to another thread. Structured clone copies data; what has behaviour stays where
// it is, and a token goes in its place.
import { tokenKey, type Packed, type Token } from "./messages.js";
import { takeTransfers } from "./transfer.js";

export interface Packer {
  /** Buffers are transferred, unless they are larger than what is shown of them. */
  readonly givesBuffersAway: boolean;
  /**
   * The token for something that cannot be cloned, the value to clone instead of it, or `undefined`
   * when there is no way.
   */
  tokenOf(thing: object): Token | { readonly clone: unknown } | undefined;
}

export interface PackedMessage {
  readonly packed: Packed;
  readonly transfer: Transferable[];
}

/**
 * @throws `TypeError` that names the value that cannot cross and where it is.
 */
export function pack(value: unknown, packer: Packer): PackedMessage {
  const state: State = { packer, hasToken: false, transfer: [], seen: new Map() };
  const result = packOne(value, state, "");
  return { packed: { value: result, isPlain: !state.hasToken }, transfer: state.transfer };
}

interface State {
  readonly packer: Packer;
  hasToken: boolean;
  readonly transfer: Transferable[];
  /** Copies of what was walked through, for values that hold each other. */
  readonly seen: Map<object, unknown>;
}

function packOne(value: unknown, state: State, path: string): unknown {
  if (typeof value === "symbol") throw uncloneable("A symbol", path);
  if ((typeof value !== "object" || value === null) && typeof value !== "function") return value;
  const known = state.seen.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) return packArray(value, state, path);
  if (value instanceof Map) return packMap(value, state, path);
  if (value instanceof Set) return packSet(value, state, path);
  if (isBuffer(value)) return packBuffer(value, state);
  if (isPlainObject(value)) return packObject(value, state, path);
  const found = state.packer.tokenOf(value);
  if (found === undefined) return isCloneable(value) ? value : refuse(value, path);
  if ("clone" in found) return packOne(found.clone, state, path);
  state.hasToken = true;
  return { [tokenKey]: found };
}

// Named tuples are arrays with properties, which are cloned as well.
function packArray(array: readonly unknown[], state: State, path: string): unknown {
  if (isFlat(array)) return array;
  const copy: unknown[] = [];
  state.seen.set(array, copy);
  for (const key of Object.keys(array)) {
    const packed = packOne(array[key as unknown as number], state, `${path}[${key}]`);
    copy[key as unknown as number] = packed;
  }
  return copy;
}

/** Most long arrays hold numbers or texts: they go as they are. */
function isFlat(array: readonly unknown[]): boolean {
  for (const item of array) {
    if ((typeof item === "object" && item !== null) || typeof item === "function") return false;
    if (typeof item === "symbol") return false;
  }
  return Object.keys(array).length === array.length;
}

function packMap(map: ReadonlyMap<unknown, unknown>, state: State, path: string): unknown {
  const copy = new Map<unknown, unknown>();
  state.seen.set(map, copy);
  for (const [key, item] of map) {
    const place = `${path}.get(${String(key)})`;
    copy.set(packOne(key, state, place), packOne(item, state, place));
  }
  return copy;
}

function packSet(set: ReadonlySet<unknown>, state: State, path: string): unknown {
  const copy = new Set<unknown>();
  state.seen.set(set, copy);
  for (const item of set) copy.add(packOne(item, state, path));
  return copy;
}

function packObject(object: object, state: State, path: string): unknown {
  if (Object.hasOwn(object, tokenKey)) throw uncloneable(`An object with the key ${JSON.stringify(tokenKey)}`, path);
  const copy = {};
  state.seen.set(object, copy);
  for (const [key, item] of Object.entries(object)) {
    const value = packOne(item, state, `${path}.${key}`);
    // Assigning to "__proto__" would not make a property.
    Object.defineProperty(copy, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return copy;
}

function packBuffer(value: ArrayBufferView | ArrayBufferLike, state: State): unknown {
  const marked = takeTransfers(value);
  const buffers = state.packer.givesBuffersAway ? ownBuffer(value) : marked;
  for (const buffer of buffers) if (!state.transfer.includes(buffer)) state.transfer.push(buffer);
  return value;
}

function ownBuffer(value: ArrayBufferView | ArrayBufferLike): ArrayBuffer[] {
  const buffer = ArrayBuffer.isView(value) ? value.buffer : value;
  return buffer instanceof ArrayBuffer && buffer.byteLength === value.byteLength ? [buffer] : [];
}

/** The value that a message brought; `expand` gives what a token stands for. */
export function unpack(packed: Packed, expand: (token: Token) => unknown): unknown {
  return packed.isPlain ? packed.value : unpackOne(packed.value, expand, new Map());
}

function unpackOne(
  value: unknown,
  expand: (token: Token) => unknown,
  seen: Map<object, unknown>,
): unknown {
  if (typeof value !== "object" || value === null || isBuffer(value)) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  seen.set(value, value);
  const one = (item: unknown): unknown => unpackOne(item, expand, seen);
  if (value instanceof Map) {
    const entries = [...value];
    value.clear();
    for (const [key, item] of entries) value.set(one(key), one(item));
  } else if (value instanceof Set) {
    const items = [...value];
    value.clear();
    for (const item of items) value.add(one(item));
  } else if (Array.isArray(value) || isPlainObject(value)) {
    const token = (value as { readonly [tokenKey]?: Token })[tokenKey];
    if (token !== undefined) {
      const expanded = expand(token);
      seen.set(value, expanded);
      return expanded;
    }
    // The message is ours alone, so it is changed in place.
    for (const key of Object.keys(value)) {
      const holder = value as Record<string, unknown>;
      const item = one(holder[key]);
      if (item !== holder[key]) Object.defineProperty(holder, key, { value: item });
    }
  }
  return value;
}

function isBuffer(value: object): value is ArrayBufferView | ArrayBufferLike {
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer || isShared(value);
}

function isShared(value: object): boolean {
  return typeof SharedArrayBuffer === "function" && value instanceof SharedArrayBuffer;
}

export function isPlainObject(value: object): boolean {
  if (typeof value === "function") return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  // Of another realm too: its Object.prototype is the last one as well.
  return prototype === null || Object.getPrototypeOf(prototype) === null && "hasOwnProperty" in prototype;
}

/** Objects of the host with a class of their own that structured clone knows. */
function isCloneable(value: object): boolean {
  if (typeof value === "function") return false;
  return cloneable.has(Object.prototype.toString.call(value).slice("[object ".length, -1));
}

const cloneable: ReadonlySet<string> = new Set(
  ["Date", "RegExp", "Error", "Boolean", "Number", "String", "BigInt", "Blob", "File", "FileList"].concat(
    ["ImageData", "ImageBitmap", "DOMException", "DOMRect", "DOMPoint", "DOMMatrix", "CryptoKey"],
    ["WebAssembly.Module", "OffscreenCanvas", "MessagePort", "ReadableStream"],
  ),
);

function refuse(value: object, path: string): never {
  const { name } = value.constructor ?? {};
  const what = typeof value === "function" ? "A class" : `An object of class ${name || "unknown"}`;
  throw uncloneable(what, path);
}

function uncloneable(what: string, path: string): TypeError {
  const place = path === "" ? "" : ` (at ${path.replace(/^\./, "")})`;
  return new TypeError(`${what} cannot cross to another thread${place}; pass plain data instead`);
}
