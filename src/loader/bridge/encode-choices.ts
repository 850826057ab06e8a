// Encoders of what is one of several: members of a union, literals, enums and flags.
import type { EnumInfo, LiteralValue } from "../manifest.js";
import type { Encoder } from "./encode.js";
import { notAnInteger } from "./encode-scalars.js";
import { expected, Mismatch } from "./mismatch.js";
import type { MessageWriter } from "./writer.js";

/** With one candidate its own complaint is the best message. */
export function encodeOnly(
  member: number,
  encoders: readonly Encoder[],
  names: readonly string[],
  value: unknown,
  writer: MessageWriter,
): void {
  writer.pair(member, 0);
  try {
    encoders[member]!(value, writer);
  } catch (error) {
    throw error instanceof Mismatch ? error.inUnion(names, member) : error;
  }
}

export function encodeFirst(
  candidates: readonly number[],
  encoders: readonly Encoder[],
  names: readonly string[],
  value: unknown,
  writer: MessageWriter,
): void {
  for (const member of candidates) {
    const mark = writer.mark();
    try {
      writer.pair(member, 0);
      encoders[member]!(value, writer);
      return;
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      writer.rewind(mark);
    }
  }
  throw expected(names.join(" | "), value);
}

export function encodeLiteral(values: readonly LiteralValue[]): Encoder {
  const indices = new Map<unknown, number>(values.map((value, index) => [value, index]));
  const what = values.map((value) => JSON.stringify(value)).join(" | ");
  return (value, writer) => {
    const index = indices.get(value);
    if (index === undefined) throw expected(what, value);
    writer.pair(index, 0);
  };
}

export function encodeEnum(info: EnumInfo): Encoder {
  const shown = info.members.map(([name, value]) => (info.by === "value" ? value! : name));
  return encodeLiteral(shown);
}

/** Any sum of members; zero is the empty one. */
export function encodeFlag(info: EnumInfo): Encoder {
  const all = info.members.reduce((mask, [, value]) => mask | BigInt(value as number), 0n);
  return (value, writer) => {
    if (!Number.isSafeInteger(value)) throw notAnInteger(value);
    const mask = BigInt(value as number);
    if (mask < 0n || (mask & ~all) !== 0n) {
      throw expected(`a sum of members of ${info.qualname}`, value);
    }
    writer.number(value as number);
  };
}
