// The JavaScript functions that call Python. Each is one crossing: arguments written, one call,
// the result read. Functions of few scalars do without messages: see direct-calls.ts.
import type { TypeId } from "../manifest.js";
import { ArgumentWriter } from "./arguments.js";
import type { Core } from "./core.js";
import type { Decoder } from "./decode.js";
import { directPlan, makeDirectFunction, makeDirectMethod } from "./direct-calls.js";
import type { Encoder } from "./encode.js";
import { writeItems } from "./encode-containers.js";
import { readMade } from "./error-reader.js";
import type { PythonObject } from "./handles.js";
import { rethrowWithin } from "./mismatch.js";
import type { FunctionPlan } from "./plan.js";
import type { RaisedException } from "./python-error.js";
import { receiver } from "./receiver.js";
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

function named(made: Callable, plan: FunctionPlan): Callable {
  Object.defineProperty(made, "name", { value: plan.name, configurable: true });
  return made;
}
