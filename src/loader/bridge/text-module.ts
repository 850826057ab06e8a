// A WebAssembly module of two loops, for the engine's own string functions: written here by hand,
// because a compiler for C++ knows neither JavaScript strings nor arrays of WebAssembly's collector.
// Numbers of types, functions and locals are positions in the lists below.

/** UTF-16 units that the module's array holds. */
export const textCapacity = 512;

/** What the module exports. `length` is in UTF-16 units and lies in 1 … {@link textCapacity}. */
export interface TextModule {
  /**
   * Writes the units of `text` as bytes from `address` on. Returns all units or-ed: more than 255
   * says that they were no bytes.
   */
  write(text: string, address: number, length: number): number;
  /** The text whose units are the bytes from `address` on. */
  readBytes(address: number, length: number): string;
  /** The text whose units lie from `address` on, two bytes each. */
  readUnits(address: number, length: number): string;
}

/** The module's binary format: WebAssembly 3.0 with JS String Builtins. Imports `typhon.memory`. */
export function textModule(): Uint8Array<ArrayBuffer> {
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, types),
    ...section(2, imports),
    ...section(3, [[write], [read], [read]]),
    ...section(6, [array]),
    ...section(7, exports),
    ...section(10, [writeBytes(), readLoop(load8), readLoop(load16)]),
  ]);
}

const [i32, externref, i16] = [0x7f, 0x6f, 0x77];
const units = 0; // the type of the array
const [intoArray, fromArray, write, read] = [1, 2, 3, 4];
const someUnits = [0x63, units]; // a reference to it, or null
const someText = [0x64, externref]; // never null, as the builtin promises

const types = [
  [0x5e, i16, 0x01], // an array of mutable units
  functionType([[externref], someUnits, [i32]], [i32]),
  functionType([someUnits, [i32], [i32]], someText),
  functionType([[externref], [i32], [i32]], [i32]),
  functionType([[i32], [i32]], someText),
];

const imports = [
  [...name("wasm:js-string"), ...name("intoCharCodeArray"), 0x00, intoArray],
  [...name("wasm:js-string"), ...name("fromCharCodeArray"), 0x00, fromArray],
  [...name("typhon"), ...name("memory"), 0x02, 0x00, 0x01],
];

const exports = [
  [...name("write"), 0x00, 2],
  [...name("readBytes"), 0x00, 3],
  [...name("readUnits"), 0x00, 4],
];

const [loop, end, branchIf, call, drop] = [0x03, 0x0b, 0x0d, 0x10, 0x1a];
const [get, set, tee, global, constant] = [0x20, 0x21, 0x22, 0x23, 0x41];
const [isLess, add, or, shift] = [0x49, 0x6a, 0x72, 0x74];
const [load8, load16, store8] = [0x2d, 0x2f, 0x3a];
const [arrayNew, arrayGet, arraySet] = [
  [0xfb, 0x07, units],
  [0xfb, 0x0d, units],
  [0xfb, 0x0e, units],
];
const nothing = 0x40; // the type of a block without a result

const array = [0x64, units, 0x00, constant, ...signed(textCapacity), ...arrayNew, end];

function writeBytes(): number[] {
  const [text, address, length, index, seen] = [0, 1, 2, 3, 4];
  return body(2, [
    [get, text, global, 0, constant, 0, call, 0, drop],
    [loop, nothing],
    [get, address, get, index, add, global, 0, get, index, ...arrayGet, store8, 0, 0],
    [get, seen, global, 0, get, index, ...arrayGet, or, set, seen],
    [...next(index), get, length, isLess, branchIf, 0, end],
    [get, seen],
  ]);
}

function readLoop(load: number): number[] {
  const [address, length, index] = [0, 1, 2];
  const offset = load === load16 ? [get, index, constant, 1, shift] : [get, index];
  return body(1, [
    [loop, nothing],
    [global, 0, get, index, get, address, ...offset, add, load, 0, 0, ...arraySet],
    [...next(index), get, length, isLess, branchIf, 0, end],
    [global, 0, constant, 0, get, length, call, 1],
  ]);
}

/** Counts `index` up and leaves it on the stack. */
function next(index: number): number[] {
  return [get, index, constant, 1, add, tee, index];
}

/** A function with further locals, each an i32 that is 0 at first. */
function body(locals: number, code: number[][]): number[] {
  const bytes = [1, locals, i32, ...code.flat(), end];
  return [...unsigned(bytes.length), ...bytes];
}

function functionType(parameters: number[][], result: number[]): number[] {
  return [0x60, parameters.length, ...parameters.flat(), 1, ...result];
}

function section(id: number, items: number[][]): number[] {
  const bytes = [items.length, ...items.flat()];
  return [id, ...unsigned(bytes.length), ...bytes];
}

function name(text: string): number[] {
  return [text.length, ...Array.from(text, (character) => character.charCodeAt(0))];
}

/** LEB128, for numbers below 2^14. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, value >> 7];
}

/** Signed LEB128, for numbers from 0 to 2^13 - 1. */
function signed(value: number): number[] {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, value >> 7];
}
