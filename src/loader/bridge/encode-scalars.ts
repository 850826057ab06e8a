// Encoders of single values.
import type { Encoder } from "./encode.js";
import { expected } from "./mismatch.js";
import type { Mismatch } from "./mismatch.js";
import { writeText } from "./strings.js";
import { bytesHeader } from "./wire.js";
import type { MessageWriter } from "./writer.js";

export const encodeNone: Encoder = (value) => {
  if (value !== null && value !== undefined) throw expected("null", value);
};

export const encodeBoolean: Encoder = (value, writer) => {
  if (typeof value !== "boolean") throw expected("boolean", value);
  writer.number(value ? 1 : 0);
};

export const encodeInteger: Encoder = (value, writer) => {
  if (!Number.isSafeInteger(value)) throw notAnInteger(value);
  writer.number(value as number);
};

export function notAnInteger(value: unknown): Mismatch {
  if (typeof value !== "number") return expected("number", value);
  if (Number.isInteger(value)) return expected("a whole number within ±(2^53 - 1)", value);
  return expected("a whole number", value);
}

export const encodeFloat: Encoder = (value, writer) => {
  if (!isNumber(value)) throw notANumber(value);
  writer.number(value);
};

export function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

export function notANumber(value: unknown): Mismatch {
  return expected("number", value);
}

export const encodeBigInt: Encoder = (value, writer) => {
  if (typeof value !== "bigint") throw expected("bigint", value);
  writeBigInt(value, writer);
};

export function writeBigInt(value: bigint, writer: MessageWriter): void {
  const sign = value < 0n ? -1 : 1;
  const hex = (sign < 0 ? -value : value).toString(16);
  const words = Math.ceil(hex.length / 16) * 2;
  writer.pair(words, sign);
  const at = writer.reserve(words * 4) >> 2;
  const { u32 } = writer.memory;
  for (let i = 0; i < words; i++) {
    const end = hex.length - 8 * i;
    u32[at + i] = end <= 0 ? 0 : parseInt(hex.slice(Math.max(0, end - 8), end), 16);
  }
}

export const encodeString: Encoder = (value, writer) => {
  if (typeof value !== "string") throw expected("string", value);
  writeText(value, writer);
};

export const encodeBytes: Encoder = (value, writer) => {
  if (!(value instanceof Uint8Array)) throw expected("Uint8Array", value);
  writeBytes(value, writer);
};

export const encodeComplex: Encoder = (value, writer) => {
  const { real, imag } = (value ?? {}) as { real?: unknown; imag?: unknown };
  if (typeof real !== "number" || typeof imag !== "number") {
    throw expected("{ real: number, imag: number }", value);
  }
  writer.number(real);
  writer.number(imag);
};

/** From here on the bytes go straight into a Python object instead of through the arena. */
const leastLent = 4096;

export function writeBytes(value: Uint8Array, writer: MessageWriter): void {
  const { length } = value;
  if (length >= leastLent) {
    const address = writer.newBytes(length);
    writer.memory.u8.set(value, address + bytesHeader);
    writer.pair(length, address);
    return;
  }
  writer.pair(length, 0);
  const at = writer.reserve((length + 7) & ~7);
  writer.memory.u8.set(value, at);
}
