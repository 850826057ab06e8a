// The JavaScript functions that call Python. Each is one crossing: arguments written, one call,
// the result read. Functions of up to four scalars pass them as wasm parameters, without a message.
import type { TypeId } from "../manifest.js";
import { ArgumentWriter } from "./arguments.js";
import type { Core } from "./core.js";
import type { Decoder } from "./decode.js";
import { notAnInteger, writeItems } from "./encode.js";
import type { Encoder } from "./encode.js";
import { addressOf, PythonObject } from "./handles.js";
import { expected, Mismatch, rethrowWithin } from "./mismatch.js";
import type { FunctionPlan } from "./plan.js";
import { errorAddress, PythonError, readMade } from "./python-error.js";
import type { RaisedException } from "./python-error.js";
import type { MessageWriter } from "./writer.js";

export type Callable = (...args: unknown[]) => unknown;

/** Calls with any receiver and arguments; `boundary` is the function whose callers the stack shows. */
type Invoke = (self: number, args: readonly unknown[], boundary: Function | undefined) => unknown;

/** A function or a static method. */
export function makeFunction(core: Core, plan: FunctionPlan): Callable {
  const direct = directPlan(core, plan);
  if (direct !== undefined) return named(makeDirectFunction(direct), plan);
  const invoke = makeInvoke(core, plan);
  const stub = (...args: unknown[]): unknown => invoke(0, args, stub);
  return named(stub, plan);
}

/** A class method: Python's `cls` is the class it is called on. */
export function makeClassMethod(core: Core, plan: FunctionPlan): Callable {
  const invoke = makeInvoke(core, plan);
  const stub = function (this: unknown, ...args: unknown[]): unknown {
    return invoke(core.classes.idOf(this) + 1, args, stub);
  };
  return named(stub, plan);
}

/** A method, a getter or a setter: the receiver is `this`. */
export function makeMethod(core: Core, plan: FunctionPlan): Callable {
  const direct = directPlan(core, plan);
  if (direct !== undefined) return named(makeDirectMethod(direct), plan);
  const invoke = makeInvoke(core, plan);
  const stub = function (this: PythonObject, ...args: unknown[]): unknown {
    return invoke(receiver(core, plan, this), args, stub);
  };
  return named(stub, plan);
}

/** Returns the address of a new object, whose reference is the caller's. */
export function makeConstructor(core: Core, plan: FunctionPlan): (args: unknown[]) => number {
  const invoke = makeCall(core, plan, (reader) => reader.low());
  const construct = (args: unknown[]): number => invoke(0, args, construct) as number;
  return construct;
}

/** Makes exceptions for the constructors of their classes; `boundary` is such a class. */
export function makeErrorConstructor(
  core: Core,
  plan: FunctionPlan,
): (args: readonly unknown[], boundary: Function) => RaisedException {
  const invoke = makeCall(core, plan, (reader) => readMade(core, reader));
  return (args, boundary) => {
    const made = invoke(0, args, boundary) as RaisedException;
    made.boundary = boundary;
    return made;
  };
}

/** Reads a module constant. */
export function readConstant(core: Core, plan: FunctionPlan): unknown {
  return makeInvoke(core, plan)(0, [], undefined);
}

/** A Python callable that JavaScript holds. More arguments than it takes are dropped, as callbacks do. */
export function makeCallable(core: Core, address: number, type: TypeId): Callable {
  const node = core.manifest.types[type]!;
  if (node[0] !== "callable") throw new Error("A callable has no callable type");
  const encoders = node[1].map((item) => core.encoders.get(item));
  const further = node[3] === undefined ? undefined : core.encoders.get(node[3]);
  const decode = core.decoders.get(node[2]);
  const { writer } = core;
  const stub = (...args: unknown[]): unknown => {
    const outside = core.inside;
    const message = writer.open();
    try {
      writeCallableArguments(encoders, args, writer);
      if (further !== undefined) writeFurther(further, args.slice(encoders.length), writer);
      core.inside = outside + 1;
      const result = core.runtime.typhon_call_value(address, type, writer.base);
      core.inside = outside;
      core.memory.refresh();
      if (result === 0) throw core.errors.take(stub);
      return decodeResult(core, decode, result);
    } catch (error) {
      throw core.translate(error, "callable", outside);
    } finally {
      writer.close(message);
    }
  };
  return stub;
}

function writeCallableArguments(
  encoders: readonly Encoder[],
  args: readonly unknown[],
  writer: MessageWriter,
): void {
  let i = 0;
  try {
    for (; i < encoders.length; i++) encoders[i]!(args[i], writer);
  } catch (error) {
    rethrowWithin(error, `argument ${i + 1}`);
  }
}

function writeFurther(encode: Encoder, args: readonly unknown[], writer: MessageWriter): void {
  try {
    writeItems(args, encode, writer);
  } catch (error) {
    rethrowWithin(error, "further arguments");
  }
}

function makeInvoke(core: Core, plan: FunctionPlan): Invoke {
  return makeCall(core, plan, resultDecoder(core, plan));
}

/** One call with a message. Errors of either side come out as what the caller is to see. */
function makeCall(core: Core, plan: FunctionPlan, decode: Decoder): Invoke {
  const { writer, memory, runtime } = core;
  const argumentWriter = new ArgumentWriter(core, plan);
  return (self, args, boundary) => {
    const outside = core.inside;
    const message = writer.open();
    try {
      argumentWriter.write(args, writer);
      core.inside = outside + 1;
      const result = runtime.typhon_call(plan.id, self, writer.base);
      core.inside = outside;
      memory.refresh();
      if (result === 0) throw core.errors.take(boundary);
      return decodeResult(core, decode, result);
    } catch (error) {
      throw core.translate(error, plan.display, outside);
    } finally {
      writer.close(message);
    }
  };
}

function decodeResult(core: Core, decode: Decoder, message: number): unknown {
  const value = decode(core.reader.open(message));
  if (core.reader.hasKept) core.dropKept();
  return value;
}

function resultDecoder(core: Core, plan: FunctionPlan): Decoder {
  if (plan.isAsync) return (reader) => core.promises.read(reader);
  if (plan.returns < 0) return () => undefined;
  return core.decoders.get(plan.returns);
}

function receiver(core: Core, plan: FunctionPlan, self: PythonObject | PythonError): number {
  try {
    return self instanceof PythonError ? errorAddress(self, core) : addressOf(self, core);
  } catch (error) {
    throw core.translate(error, plan.display, core.inside);
  }
}

function named(made: Callable, plan: FunctionPlan): Callable {
  Object.defineProperty(made, "name", { value: plan.name, configurable: true });
  return made;
}

// Direct calls -----------------------------------------------------------------------------------

const Scalar = { none: 0, bool: 1, int: 2, float: 3 } as const;
type Scalar = (typeof Scalar)[keyof typeof Scalar];

interface DirectPlan {
  readonly core: Core;
  readonly plan: FunctionPlan;
  readonly kinds: readonly Scalar[];
  readonly required: number;
  readonly result: Scalar;
}

const mostDirect = 4;

/** The plan of a direct call, or undefined when something about the function needs a message. */
function directPlan(core: Core, plan: FunctionPlan): DirectPlan | undefined {
  const result = plan.returns < 0 ? Scalar.none : scalarKind(core, plan.returns);
  if (plan.isAsync || result === undefined || plan.params.length > mostDirect) return undefined;
  const kinds: Scalar[] = [];
  for (const { kind, type } of plan.params) {
    const scalar = scalarKind(core, type);
    if (scalar === undefined || !kind.startsWith("positional")) return undefined;
    kinds.push(scalar);
  }
  const required = plan.params.filter(({ optional }) => optional !== true).length;
  return { core, plan, kinds, required, result };
}

function scalarKind(core: Core, type: TypeId): Scalar | undefined {
  const [kind] = core.manifest.types[type]!;
  return Object.hasOwn(Scalar, kind) ? Scalar[kind as keyof typeof Scalar] : undefined;
}

// One function per number of parameters: V8 passes them in registers, without an array.

function makeDirectFunction(direct: DirectPlan): Callable {
  switch (direct.kinds.length) {
    case 0:
      return function stub(): unknown {
        return enterDirect(direct, 0, stub, 0, 0, 0, 0, 0);
      };
    case 1:
      return function stub(a: unknown): unknown {
        return callDirect(direct, 0, arguments.length, stub, a);
      };
    case 2:
      return function stub(a: unknown, b: unknown): unknown {
        return callDirect(direct, 0, arguments.length, stub, a, b);
      };
    case 3:
      return function stub(a: unknown, b: unknown, c: unknown): unknown {
        return callDirect(direct, 0, arguments.length, stub, a, b, c);
      };
    default:
      return function stub(a: unknown, b: unknown, c: unknown, d: unknown): unknown {
        return callDirect(direct, 0, arguments.length, stub, a, b, c, d);
      };
  }
}

function makeDirectMethod(direct: DirectPlan): Callable {
  const { core, plan } = direct;
  switch (direct.kinds.length) {
    case 0:
      return function stub(this: PythonObject): unknown {
        return enterDirect(direct, receiver(core, plan, this), stub, 0, 0, 0, 0, 0);
      };
    case 1:
      return function stub(this: PythonObject, a: unknown): unknown {
        return callDirect(direct, receiver(core, plan, this), arguments.length, stub, a);
      };
    case 2:
      return function stub(this: PythonObject, a: unknown, b: unknown): unknown {
        return callDirect(direct, receiver(core, plan, this), arguments.length, stub, a, b);
      };
    case 3:
      return function stub(this: PythonObject, a: unknown, b: unknown, c: unknown): unknown {
        return callDirect(direct, receiver(core, plan, this), arguments.length, stub, a, b, c);
      };
    default:
      return function stub(
        this: PythonObject,
        a: unknown,
        b: unknown,
        c: unknown,
        d: unknown,
      ): unknown {
        return callDirect(direct, receiver(core, plan, this), arguments.length, stub, a, b, c, d);
      };
  }
}

function callDirect(
  direct: DirectPlan,
  self: number,
  given: number,
  boundary: Function,
  a?: unknown,
  b?: unknown,
  c?: unknown,
  d?: unknown,
): unknown {
  const { kinds } = direct;
  let count = kinds.length;
  if (given !== count || count > direct.required) {
    count = givenCount(direct, given, [a, b, c, d]);
  }
  const first = count > 0 ? toDouble(kinds[0]!, a, direct, 0) : 0;
  const second = count > 1 ? toDouble(kinds[1]!, b, direct, 1) : 0;
  const third = count > 2 ? toDouble(kinds[2]!, c, direct, 2) : 0;
  const fourth = count > 3 ? toDouble(kinds[3]!, d, direct, 3) : 0;
  return enterDirect(direct, self, boundary, count, first, second, third, fourth);
}

/** The call itself, with the first `count` of the scalars. */
function enterDirect(
  { core, plan, result }: DirectPlan,
  self: number,
  boundary: Function,
  count: number,
  a: number,
  b: number,
  c: number,
  d: number,
): unknown {
  const outside = core.inside;
  core.inside = outside + 1;
  let value: number;
  try {
    value = core.runtime.typhon_call_direct(plan.id, self, count, a, b, c, d);
  } catch (error) {
    throw core.translate(error, plan.display, outside);
  }
  core.inside = outside;
  core.memory.refresh();
  if (value !== value && core.memory.i32[core.failedAt] !== 0) throw core.errors.take(boundary);
  return fromDouble(result, value);
}

function toDouble(kind: Scalar, value: unknown, direct: DirectPlan, index: number): number {
  switch (kind) {
    case Scalar.int:
      if (Number.isSafeInteger(value)) return value as number;
      throw refused(direct, index, notAnInteger(value));
    case Scalar.float:
      if (typeof value === "number") return value;
      throw refused(direct, index, expected("number", value));
    case Scalar.bool:
      if (typeof value === "boolean") return value ? 1 : 0;
      throw refused(direct, index, expected("boolean", value));
    case Scalar.none:
      if (value === null || value === undefined) return 0;
      throw refused(direct, index, expected("null", value));
  }
}

function fromDouble(kind: Scalar, value: number): unknown {
  if (kind === Scalar.none) return null;
  return kind === Scalar.bool ? value !== 0 : value;
}

function refused({ plan }: DirectPlan, index: number, mismatch: Mismatch): TypeError {
  return mismatch.within(plan.params[index]!.name).toError(plan.display);
}

/**
 * How many leading parameters are given; throws for too few, or a gap. Surplus arguments are
 * dropped, as by every JavaScript function: `names.map(greet)` type-checks, so it has to work.
 */
function givenCount(direct: DirectPlan, given: number, args: readonly unknown[]): number {
  const { plan, kinds, required } = direct;
  if (given < required) {
    throw new Mismatch(`Missing argument "${plan.params[given]!.name}"`).toError(plan.display);
  }
  let count = Math.min(given, kinds.length);
  while (count > required && args[count - 1] === undefined) count--;
  return count;
}
