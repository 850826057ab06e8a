// Calls with up to four scalars, which travel as wasm parameters: no message is written.
import type { TypeId } from "../manifest.js";
import type { Core } from "./core.js";
import { notAnInteger } from "./encode-scalars.js";
import type { Callable } from "./functions.js";
import type { PythonObject } from "./handles.js";
import { expected, Mismatch } from "./mismatch.js";
import type { FunctionPlan } from "./plan.js";
import { receiver } from "./receiver.js";

const Scalar = { none: 0, bool: 1, int: 2, float: 3 } as const;
type Scalar = (typeof Scalar)[keyof typeof Scalar];

export interface DirectPlan {
  readonly core: Core;
  readonly plan: FunctionPlan;
  readonly kinds: readonly Scalar[];
  readonly required: number;
  readonly result: Scalar;
}

const mostDirect = 4;

/** The plan of a direct call, or undefined when something about the function needs a message. */
export function directPlan(core: Core, plan: FunctionPlan): DirectPlan | undefined {
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

export function makeDirectFunction(direct: DirectPlan): Callable {
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

export function makeDirectMethod(direct: DirectPlan): Callable {
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
