// Writes the arguments of a call in the order of the Python parameters.
//
//   def f(a, b=1, *rest, c, d=2, **more)      f(a, b, [rest…], { c, d, …more })
//   def f(a, *rest)                           f(a, …rest)
//   def f(a, *, c=1)                          f(a, { c })
//
// Surplus arguments are dropped, as by every JavaScript function.
import type { ParameterInfo } from "../manifest.js";
import type { Core } from "./core.js";
import type { Encoder } from "./encode.js";
import { writeItems } from "./encode-containers.js";
import { expected, Mismatch, rethrowWithin } from "./mismatch.js";
import type { FunctionPlan } from "./plan.js";
import { writeText } from "./strings.js";
import { suggest } from "./suggest.js";
import type { MessageWriter } from "./writer.js";

interface Parameter extends ParameterInfo {
  readonly encode: Encoder;
}

type Options = Readonly<Record<string, unknown>>;

const noOptions: Options = {};

export class ArgumentWriter {
  readonly #positional: readonly Parameter[];
  readonly #rest: Parameter | undefined;
  readonly #keyword: readonly Parameter[];
  readonly #more: Parameter | undefined;
  readonly #names: ReadonlySet<string>;
  readonly #hasOptions: boolean;
  readonly #isPlain: boolean;

  constructor(core: Core, plan: FunctionPlan) {
    const params = plan.params.map((param): Parameter => {
      return { ...param, encode: core.encoders.get(param.type) };
    });
    this.#positional = params.filter(({ kind }) => isPositional(kind));
    this.#rest = params.find(({ kind }) => kind === "args");
    this.#keyword = params.filter(({ kind }) => kind === "keyword");
    this.#more = params.find(({ kind }) => kind === "kwargs");
    this.#names = new Set(this.#keyword.map(({ name }) => name));
    this.#hasOptions = this.#keyword.length > 0 || this.#more !== undefined;
    this.#isPlain = params.every(({ kind, optional }) => isPositional(kind) && optional !== true);
  }

  /** Throws {@link Mismatch} with the parameter's name in its path. */
  write(args: readonly unknown[], writer: MessageWriter): void {
    if (this.#isPlain && args.length === this.#positional.length) this.#writePlain(args, writer);
    else this.#writeAll(args, writer);
  }

  /** Required positional parameters only, all of them given. */
  #writePlain(args: readonly unknown[], writer: MessageWriter): void {
    const params = this.#positional;
    let i = 0;
    try {
      for (; i < params.length; i++) params[i]!.encode(args[i], writer);
    } catch (error) {
      rethrowWithin(error, params[i]!.name);
    }
  }

  #writeAll(args: readonly unknown[], writer: MessageWriter): void {
    const count = this.#positional.length;
    const restAt = count + (this.#hasOptions && this.#rest !== undefined ? 1 : 0);
    let skipped: string | undefined;
    for (let i = 0; i < count; i++) {
      const param = this.#positional[i]!;
      if (args[i] === undefined && param.optional === true) skipped ??= param.name;
      else if (skipped !== undefined) checkOrder(param, skipped);
      writeParameter(param, args[i], i < args.length, writer);
    }
    if (this.#rest !== undefined) this.#writeRest(this.#rest, args, skipped, writer);
    if (this.#hasOptions) this.#writeOptions(args[restAt], writer);
  }

  #writeRest(
    param: Parameter,
    args: readonly unknown[],
    skipped: string | undefined,
    writer: MessageWriter,
  ): void {
    const count = this.#positional.length;
    let rest: unknown = args.slice(count);
    if (this.#hasOptions) rest = args[count] ?? [];
    try {
      if (!Array.isArray(rest)) throw expected("Array", rest);
      if (rest.length > 0 && skipped !== undefined) {
        throw new Mismatch(`Cannot be given while "${skipped}" is left out`);
      }
      writeItems(rest, param.encode, writer);
    } catch (error) {
      rethrowWithin(error, param.name);
    }
  }

  #writeOptions(given: unknown, writer: MessageWriter): void {
    const options = given ?? noOptions;
    if (!isOptions(options)) throw expected("an options object", options).within("options");
    let present = 0;
    for (const param of this.#keyword) {
      const value = options[param.name];
      const isGiven = value !== undefined || Object.hasOwn(options, param.name);
      if (isGiven) present++;
      writeParameter(param, value, isGiven, writer);
    }
    if (this.#more !== undefined) this.#writeMore(this.#more, options, writer);
    else if (countKeys(options) > present) this.#refuseUnknown(options);
  }

  #refuseUnknown(options: Options): void {
    const unknown = Object.keys(options).find((name) => !this.#names.has(name));
    if (unknown === undefined) return;
    throw new Mismatch(`There is no option "${unknown}"${suggest(unknown, this.#names)}`);
  }

  #writeMore(param: Parameter, options: Options, writer: MessageWriter): void {
    const rest = Object.keys(options).filter(
      (name) => !this.#names.has(name) && options[name] !== undefined,
    );
    writer.pair(rest.length, 0);
    for (const name of rest) {
      try {
        writeText(name, writer);
        param.encode(options[name], writer);
      } catch (error) {
        rethrowWithin(error, name);
      }
    }
  }
}

function writeParameter(
  param: Parameter,
  value: unknown,
  isGiven: boolean,
  writer: MessageWriter,
): void {
  if (param.optional === true) {
    writer.pair(value === undefined ? 0 : 1, 0);
    if (value === undefined) return;
  } else if (!isGiven) {
    const noun = param.kind === "keyword" ? "option" : "argument";
    throw new Mismatch(`Missing ${noun} "${param.name}"`);
  }
  try {
    param.encode(value, writer);
  } catch (error) {
    rethrowWithin(error, param.name);
  }
}

/** Python passes what follows a left-out parameter by name, which this one does not allow. */
function checkOrder(param: Parameter, skipped: string): void {
  if (param.kind !== "positional_only") return;
  throw new Mismatch(`Cannot be given while "${skipped}" is left out`).within(param.name);
}

function isPositional(kind: ParameterInfo["kind"]): boolean {
  return kind === "positional" || kind === "positional_only";
}

/** Without an array of names: this is on the path of every call with options. */
function countKeys(options: Options): number {
  let count = 0;
  for (const _ in options) count++;
  return count;
}

function isOptions(value: unknown): value is Options {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
