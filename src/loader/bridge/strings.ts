// JavaScript strings to and from the runtime's memory.
import type { Memory } from "./memory.js";
import { Mismatch } from "./mismatch.js";
import { longestInWindow } from "./text-windows.js";
import { TextForm } from "./wire.js";
import type { MessageWriter } from "./writer.js";

const encoder = new TextEncoder();
const latinDecoder = new TextDecoder("utf-8");
const wideDecoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/** Up to here a loop over the characters is faster than a call into the engine. */
const longestLoop = 10;
/** The same when there is no window left, and a view would have to be made for the text. */
const longestLoopWithoutWindow = 64;
/** Up to here JS String Builtins are faster than an encoder or a decoder, which browsers call slowly. */
const longestForBuiltins = 384;
/** Up to here putting characters together is faster than a decoder, and than all else. */
const longestJoin = 128;
const longestJoinBesideBetter = 16;
const longestWideJoin = 10;

const asciiCharacters = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/** Writes a string; throws {@link Mismatch} for a lone surrogate. */
export function writeText(text: string, writer: MessageWriter): void {
  const { length } = text;
  if (length <= longestLoop) writeShort(text, writer);
  else if (length <= longestForBuiltins && writeByBuiltin(text, writer)) return;
  else if (length <= longestInWindow && !writer.windows.isFull) writeInWindow(text, writer);
  else if (length <= longestLoopWithoutWindow) writeShort(text, writer);
  else writeLong(text, writer);
}

/** Returns false, with nothing written, when that is no way for this text or in this engine. */
function writeByBuiltin(text: string, writer: MessageWriter): boolean {
  const { builtins } = writer.memory;
  if (builtins === undefined) return false;
  const { length } = text;
  const start = writer.reserve(8 + ((length + 7) & ~7));
  const seen = builtins.write(text, start + 8, length);
  if (seen > 255) {
    writer.position = start;
    return false;
  }
  const { i32 } = writer.memory;
  i32[start >> 2] = length;
  i32[(start >> 2) + 1] = seen < 128 ? TextForm.ascii : TextForm.latin1;
  return true;
}

function writeInWindow(text: string, writer: MessageWriter): void {
  const { windows } = writer;
  const { written } = encoder.encodeInto(text, windows.take());
  const isAscii = written === text.length;
  if (!isAscii) checkWellFormed(text);
  writer.pair(written, isAscii ? TextForm.asciiAt : TextForm.utf8At);
  writer.pair(windows.addressOfLast, 0);
}

function writeShort(text: string, writer: MessageWriter): void {
  const { length } = text;
  const start = writer.reserve(8 + ((length + 7) & ~7));
  const { u8 } = writer.memory;
  const at = start + 8;
  let seen = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    u8[at + i] = unit;
    seen |= unit;
  }
  if (seen > 255) {
    writer.position = start;
    writeUtf16(text, writer);
    return;
  }
  const { i32 } = writer.memory;
  i32[start >> 2] = length;
  i32[(start >> 2) + 1] = seen < 128 ? TextForm.ascii : TextForm.latin1;
}

function writeUtf16(text: string, writer: MessageWriter): void {
  const { length } = text;
  writer.pair(length, TextForm.utf16);
  const at = writer.reserve((length * 2 + 7) & ~7) >> 1;
  const { u16 } = writer.memory;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    u16[at + i] = unit;
    if ((unit & 0xf800) === 0xd800) i = copyPair(text, i, unit, u16, at);
  }
}

/** Returns the index of the pair's second half. */
function copyPair(text: string, i: number, unit: number, u16: Uint16Array, at: number): number {
  const next = unit < 0xdc00 ? text.charCodeAt(i + 1) : 0;
  if ((next & 0xfc00) !== 0xdc00) throw loneSurrogate(i);
  u16[at + i + 1] = next;
  return i + 1;
}

function writeLong(text: string, writer: MessageWriter): void {
  const start = writer.reserve(8 + ((text.length * 3 + 7) & ~7));
  const { u8, i32 } = writer.memory;
  const { written } = encoder.encodeInto(text, u8.subarray(start + 8, writer.position));
  // The encoder replaces what is no Unicode; as many bytes as units means that it was all ASCII.
  const isAscii = written === text.length;
  if (!isAscii) checkWellFormed(text);
  i32[start >> 2] = written;
  i32[(start >> 2) + 1] = isAscii ? TextForm.ascii : TextForm.utf8;
  writer.position = start + 8 + ((written + 7) & ~7);
}

const surrogates = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

function checkWellFormed(text: string): void {
  for (const match of text.matchAll(surrogates)) {
    if (match[0].length === 1) throw loneSurrogate(match.index);
  }
}

function loneSurrogate(index: number): Mismatch {
  return new Mismatch(`Expected Unicode text, got a string with a lone surrogate at index ${index}`);
}

export function decodeLatin(memory: Memory, pointer: number, length: number): string {
  const { u8, node } = memory;
  if (length <= longestJoinBesideBetter) return joinCharacters(u8, pointer, length);
  if (node !== undefined) return node.latin1Slice(pointer, pointer + length);
  if (length <= longestForBuiltins) {
    const { builtins } = memory;
    if (builtins !== undefined) return builtins.readBytes(pointer, length);
    if (length <= longestJoin) return joinCharacters(u8, pointer, length);
  }
  return latinDecoder.decode(u8.subarray(pointer, pointer + length));
}

function joinCharacters(u8: Uint8Array, begin: number, length: number): string {
  const end = begin + length;
  let at = begin;
  let text = "";
  for (; at + 8 <= end; at += 8) text += eightCharacters(u8, at);
  for (; at < end; at++) text += asciiCharacters[u8[at]!]!;
  return text;
}

/** A call with plain arguments: `apply` would make an array of them first. */
function eightCharacters(u8: Uint8Array, at: number): string {
  return String.fromCharCode(
    u8[at]!,
    u8[at + 1]!,
    u8[at + 2]!,
    u8[at + 3]!,
    u8[at + 4]!,
    u8[at + 5]!,
    u8[at + 6]!,
    u8[at + 7]!,
  );
}

export function decodeWide(memory: Memory, pointer: number, units: number): string {
  if (units > longestWideJoin) {
    if (units <= longestForBuiltins && memory.builtins !== undefined) {
      return memory.builtins.readUnits(pointer, units);
    }
    return wideDecoder.decode(memory.u16.subarray(pointer >> 1, (pointer >> 1) + units));
  }
  const { u16 } = memory;
  let text = "";
  for (let i = 0; i < units; i++) text += String.fromCharCode(u16[(pointer >> 1) + i]!);
  return text;
}
