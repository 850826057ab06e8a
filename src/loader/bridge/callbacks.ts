// Calls from Python into JavaScript functions: the host side of src/runtime/host.h.
import type { ClassId, ProtocolInfo, TypeId } from "../manifest.js";
import { callWithSignal, type CallExpectation } from "./call-signal.js";
import type { Core } from "./core.js";
import type { Decoder } from "./decode.js";
import { decodeDynamic } from "./dynamic.js";
import type { Encoder } from "./encode.js";
import { expected } from "./mismatch.js";
import { membersOf } from "./own-types.js";
import type { MemberInfo } from "./own-types.js";
import { errorAddress, isErrorOf } from "./python-error.js";
import { textOf } from "./raisable.js";
import type { MessageReader } from "./reader.js";
import { writeText } from "./strings.js";
import { pythonName } from "./type-names.js";
import { HostAnswer } from "./wire.js";
import type { OpenMessage } from "./writer.js";

type AnyFunction = (...args: unknown[]) => unknown;

interface CallbackPlan {
  readonly readArguments: (reader: MessageReader) => unknown[];
  readonly encodeResult: Encoder;
  readonly expects: CallExpectation;
  /** Reading the result can run Python code, so it must stay where it is meanwhile. */
  readonly staysOpen: boolean;
}

export class Callbacks {
  readonly #core: Core;
  readonly #plans = new Map<TypeId, CallbackPlan>();
  /** The members of protocols, by class id. */
  readonly #members: (readonly MemberInfo[] | undefined)[] = [];
  /** Answers that Python is still reading, innermost last. */
  readonly #open: OpenMessage[] = [];

  constructor(core: Core) {
    this.#core = core;
  }

  /** Calls a JavaScript function for Python. Returns the address of the answer; never throws. */
  call(id: number, type: TypeId, message: number): number {
    const target = this.#core.values.get(id) as AnyFunction;
    return this.#call(target, undefined, type, message);
  }

  /** The same for a method of an object that Python uses by a protocol. */
  callMethod(id: number, protocol: ClassId, member: number, message: number): number {
    const core = this.#core;
    const { name, type } = this.#membersOf(protocol)[member]!;
    let method: unknown;
    const receiver = core.values.get(id) as Record<string, unknown>;
    try {
      method = receiver[name];
    } catch (error) {
      return this.answerThrown(error);
    }
    if (typeof method !== "function") {
      const place = `member ${name} of a JavaScript object`;
      return this.answerThrown(expected("function", method).toError(place));
    }
    return this.#call(method as AnyFunction, receiver, type, message);
  }

  #membersOf(protocol: ClassId): readonly MemberInfo[] {
    const { classes } = this.#core.manifest;
    return (this.#members[protocol] ??= membersOf(classes[protocol] as ProtocolInfo));
  }

  #call(target: AnyFunction, receiver: unknown, type: TypeId, message: number): number {
    const core = this.#core;
    const plan = this.#plan(type);
    const args = plan.readArguments(core.reader.open(message));
    let result: unknown;
    try {
      result = callWithSignal(target, receiver, args, plan.expects);
    } catch (error) {
      return this.answerThrown(error);
    }
    const what = (): string => callbackResult(core, target, type);
    return this.answer(HostAnswer.result, plan.encodeResult, result, plan.staysOpen, what);
  }

  /** Python has read the answer that stayed open. */
  endAnswer(): void {
    this.#core.writer.close(this.#open.pop()!);
  }

  /**
   * Writes an answer that is no error and returns its address. `staysOpen` says that it must stay in
   * place until {@link endAnswer}; `what` names the value in the message when it is not what the type
   * says, which is then the answer.
   */
  answer(
    kind: typeof HostAnswer.result | typeof HostAnswer.finished,
    encode: Encoder,
    value: unknown,
    staysOpen: boolean,
    what: () => string,
  ): number {
    const { writer } = this.#core;
    const message = writer.open();
    try {
      writer.pair(kind, 0);
      encode(value, writer);
    } catch (error) {
      writer.close(message);
      return this.answerThrown(this.#core.translate(error, what(), this.#core.inside));
    }
    const answer = writer.base;
    if (staysOpen || writer.hasMoved(message)) {
      this.#core.memory.i32[(answer >> 2) + 1] = 1;
      this.#open.push(message);
    } else {
      writer.close(message);
    }
    return answer;
  }

  /** Writes what a throw means to Python, and returns its address. */
  answerThrown(error: unknown): number {
    const { writer } = this.#core;
    const message = writer.open();
    writeThrown(this.#core, error);
    const answer = writer.base;
    writer.close(message);
    return answer;
  }

  #plan(type: TypeId): CallbackPlan {
    let plan = this.#plans.get(type);
    if (plan === undefined) this.#plans.set(type, (plan = this.#makePlan(type)));
    return plan;
  }

  #makePlan(type: TypeId): CallbackPlan {
    const core = this.#core;
    const node = core.manifest.types[type]!;
    if (node[0] !== "callable") return this.#untypedPlan(type);
    const decoders = node[1].map((item) => core.decoders.get(item));
    const further = node[3] === undefined ? undefined : core.decoders.get(node[3]);
    // TypeScript lets a function that returns something be a `() => void`.
    const isVoid = core.manifest.types[node[2]]![0] === "none";
    return {
      readArguments: (reader) => readAll(decoders, further, reader),
      encodeResult: isVoid ? ignore : core.encoders.get(node[2]),
      expects: isVoid ? "nothing" : isAwaited(core, node[2]) ? "promise" : "value",
      staysOpen: !isPassive(core, node[2]),
    };
  }

  #untypedPlan(type: TypeId): CallbackPlan {
    const core = this.#core;
    return {
      readArguments(reader) {
        const count = reader.low();
        const args: unknown[] = [];
        for (let i = 0; i < count; i++) args.push(decodeDynamic(core, reader));
        return args;
      },
      encodeResult: core.encoders.get(type),
      expects: "value",
      staysOpen: true,
    };
  }
}

/** Whether a result may be a promise. */
function isAwaited(core: Core, type: TypeId): boolean {
  const node = core.manifest.types[type]!;
  if (node[0] === "union") return node[1].some((member) => isAwaited(core, member));
  return node[0] === "awaitable";
}

const ignore: Encoder = () => {};

/** `double() as Callable[[int], int], result`: which function gave Python a wrong value. */
function callbackResult(core: Core, target: Function, type: TypeId): string {
  const ownName = target.name.replace(/^bound /, "");
  const name = ownName === "" ? "callback" : `callback ${ownName}()`;
  const isTyped = core.manifest.types[type]![0] === "callable";
  return isTyped ? `${name} for ${pythonName(core.manifest, type)}, result` : `${name} result`;
}

function readAll(
  decoders: readonly Decoder[],
  further: Decoder | undefined,
  reader: MessageReader,
): unknown[] {
  const args: unknown[] = [];
  for (const decode of decoders) args.push(decode(reader));
  if (further === undefined) return args;
  for (let count = reader.low(); count > 0; count--) args.push(further(reader));
  return args;
}

/**
 * Whether Python builds a value of this type from the message alone, and without running Python code.
 * Large bytes are an object that the message owns.
 */
function isPassive(core: Core, type: TypeId): boolean {
  const node = core.manifest.types[type]!;
  switch (node[0]) {
    case "none":
    case "bool":
    case "int":
    case "bigint":
    case "float":
    case "str":
    case "literal":
      return true;
    case "list":
    case "tuple_of":
      return isPassive(core, node[1]);
    default:
      return false;
  }
}

/** Rejects the promise of a step of an asynchronous iterator that has no more items. */
export class Finished {}

/** Writes what a throw means to Python: its own exception back, or a JsError around the value. */
export function writeThrown(core: Core, error: unknown): void {
  const { writer } = core;
  if (error instanceof Finished) {
    writer.pair(HostAnswer.finished, 0);
    return;
  }
  if (isErrorOf(error, core)) {
    writer.pair(HostAnswer.raised, errorAddress(error, core));
    return;
  }
  writer.pair(HostAnswer.thrown, core.values.add(error));
  writeText(textOf(error), writer);
}
