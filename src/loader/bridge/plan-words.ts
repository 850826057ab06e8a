// The manifest as the runtime wants it: one run of 32-bit words, which src/runtime/plan.cc reads.
import type { ClassInfo, FieldInfo, LiteralValue, Manifest, TypeId, TypeNode } from "../manifest.js";
import { membersOf, ownTypes } from "./own-types.js";
import type { MemberInfo } from "./own-types.js";
import type { FunctionPlan } from "./plan.js";
import { pythonName } from "./type-names.js";
import { classKinds, functionKinds, parameterKinds, typeKinds } from "./wire.js";

const LiteralTag = { text: 0, integer: 1, boolean: 2 } as const;

/** The words that `typhon_define` reads, of everything behind the first `known` types and classes. */
export function planWords(
  manifest: Manifest,
  known: { readonly types: number; readonly classes: number },
  functions: readonly FunctionPlan[],
): Uint32Array {
  const out = new Words();
  const types = manifest.types.slice(known.types);
  const classes = manifest.classes.slice(known.classes);
  const noneType = manifest.types.length - ownTypes.length;
  out.word(types.length);
  out.word(classes.length);
  out.word(functions.length);
  types.forEach((node, index) => writeType(out, manifest, node, known.types + index));
  for (const info of classes) writeClass(out, info);
  for (const plan of functions) writeFunction(out, plan, noneType);
  return out.finish();
}

function writeType(out: Words, manifest: Manifest, node: TypeNode, id: TypeId): void {
  out.word(typeKinds.indexOf(node[0]));
  out.text(pythonName(manifest, id));
  const items = operands(node);
  out.word(items.length);
  for (const item of items) out.word(item);
  if (node[0] === "callable") writeCallable(out, node[2], node[3]);
  else if (node[0] === "awaitable" || node[0] === "class" || node[0] === "type") out.word(node[1]);
  else if (node[0] === "literal") writeLiterals(out, node[1]);
}

function writeCallable(out: Words, result: TypeId, further: TypeId | undefined): void {
  out.word(result);
  out.word(further === undefined ? 0 : further + 1);
}

function operands(node: TypeNode): readonly TypeId[] {
  switch (node[0]) {
    case "list":
    case "set":
    case "frozenset":
    case "tuple_of":
    case "array":
    case "view":
    case "iterable":
    case "iterator":
    case "async_iterable":
    case "async_iterator":
    case "context_manager":
    case "async_context_manager":
      return [node[1]];
    case "generator":
    case "async_generator":
      return node.slice(1) as TypeId[];
    case "dict":
      return [node[1], node[2]];
    case "tuple":
    case "union":
    case "callable":
      return node[1];
    default:
      return [];
  }
}

function writeLiterals(out: Words, values: readonly LiteralValue[]): void {
  out.word(values.length);
  for (const literal of values) {
    if (typeof literal === "string") {
      out.word(LiteralTag.text);
      out.text(literal);
    } else if (typeof literal === "number") {
      out.word(LiteralTag.integer);
      out.number(literal);
    } else {
      out.word(LiteralTag.boolean);
      out.word(literal ? 1 : 0);
    }
  }
}

function writeClass(out: Words, info: ClassInfo): void {
  const isFlag = info.kind === "enum" && info.by === "mask";
  out.word(classKinds.indexOf(isFlag ? "flag" : info.kind));
  out.text(info.module);
  out.text(info.qualname);
  const fields: readonly (FieldInfo & Partial<MemberInfo>)[] =
    info.kind === "protocol" ? membersOf(info) : "fields" in info ? info.fields : [];
  out.word(fields.length);
  for (const field of fields) {
    out.text(field.name);
    out.word(field.type);
    out.word(flagsOf(field));
  }
  const members = info.kind === "enum" && !isFlag ? info.members : [];
  out.word(members.length);
  for (const [name] of members) out.text(name);
}

function flagsOf({ optional, init, writable, isMethod }: FieldInfo & Partial<MemberInfo>): number {
  const given = [optional === true, init === false, writable === true, isMethod === true];
  return given.reduce((flags, flag, bit) => flags | (flag ? 1 << bit : 0), 0);
}

function writeFunction(out: Words, plan: FunctionPlan, noneType: TypeId): void {
  out.word(functionKinds.indexOf(plan.kind));
  out.word(plan.isAsync ? 1 : 0);
  out.text(plan.module);
  out.word(plan.owner === undefined ? 0 : plan.owner + 1);
  out.text(plan.name);
  out.text(plan.display);
  out.word(plan.params.length);
  for (const param of plan.params) {
    out.text(param.name);
    out.word(parameterKinds.indexOf(param.kind));
    out.word(param.type);
    out.word(param.optional === true ? 1 : 0);
  }
  out.word(plan.returns < 0 ? noneType : plan.returns);
}

class Words {
  #bytes = new Uint8Array(4096);
  #view = new DataView(this.#bytes.buffer);
  #used = 0;

  word(word: number): void {
    this.#reserve(4);
    this.#view.setUint32(this.#used - 4, word, true);
  }

  number(number: number): void {
    this.#reserve(8);
    this.#view.setFloat64(this.#used - 8, number, true);
  }

  text(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.word(bytes.length);
    const at = this.#used;
    this.#reserve((bytes.length + 3) & ~3);
    this.#bytes.set(bytes, at);
  }

  finish(): Uint32Array {
    return new Uint32Array(this.#bytes.buffer, 0, this.#used / 4);
  }

  #reserve(size: number): void {
    this.#used += size;
    if (this.#used <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#used));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}
