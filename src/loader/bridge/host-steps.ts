// Python steps through JavaScript iterators, generators and context managers: the host side of
// src/runtime/proxy/js_stepper.h.
import type { SteppedNode, TypeId } from "../manifest.js";
import { Finished } from "./callbacks.js";
import type { Callbacks } from "./callbacks.js";
import type { Core } from "./core.js";
import type { Encoder } from "./encode.js";
import { HostAnswer, Step } from "./wire.js";

/** The methods that the values of some stepped type have; which ones was checked when they came. */
interface Stepped {
  [Symbol.iterator]: () => object;
  [Symbol.asyncIterator]: () => object;
  next: (...args: unknown[]) => Progress | PromiseLike<Progress>;
  return?: () => unknown;
  throw?: (error: unknown) => Progress | PromiseLike<Progress>;
  enter: () => unknown;
  exit: (error?: unknown) => unknown;
}

interface Progress {
  readonly done?: boolean;
  readonly value: unknown;
}

export class HostSteps {
  readonly #core: Core;
  readonly #callbacks: Callbacks;

  constructor(core: Core, callbacks: Callbacks) {
    this.#core = core;
    this.#callbacks = callbacks;
  }

  /** Takes one step. Returns the address of the answer; never throws. */
  step(id: number, type: TypeId, step: Step, argument: number): number {
    const core = this.#core;
    const node = core.manifest.types[type] as SteppedNode;
    const target = core.values.get(id) as Stepped;
    try {
      if (step === Step.get || step === Step.set) return this.#access(target, type, step, argument);
      const sent = this.#readArgument(node, step, argument);
      if (step === Step.open) return this.#answerObject(target[Symbol.iterator]());
      if (step === Step.asyncOpen) return this.#answerObject(target[Symbol.asyncIterator]());
      const outcome = run(target, step, sent);
      if (step > Step.asyncOpen) return this.#answerObject(inFuture(outcome, step));
      return this.#answer(node, step, outcome);
    } catch (error) {
      return this.#callbacks.answerThrown(error);
    }
  }

  /** Reads or writes a member of an object that Python uses by a protocol. */
  #access(target: object, type: TypeId, step: Step, argument: number): number {
    const { decoders, encoders, reader } = this.#core;
    const name = reader.open(argument).text();
    const members = target as Record<string, unknown>;
    if (step === Step.set) {
      members[name] = decoders.get(type)(reader);
      return this.#answerValue(HostAnswer.result, () => {}, undefined);
    }
    const value = members[name];
    const member = typeof value === "function" ? boundTo(target, value) : value;
    const what = (): string => `member ${name} of a JavaScript object`;
    return this.#callbacks.answer(HostAnswer.result, encoders.get(type), member, true, what);
  }

  /** What is sent, or the error that is raised or left with. */
  #readArgument(node: SteppedNode, step: Step, argument: number): unknown {
    const core = this.#core;
    if (argument === 0) return undefined;
    if (step !== Step.send && step !== Step.asyncSend) return core.errors.read(argument, undefined);
    const sent = node[2]!;
    return core.decoders.get(sent)(core.reader.open(argument));
  }

  #answer(node: SteppedNode, step: Step, outcome: unknown): number {
    const { encoders } = this.#core;
    const item = encoders.get(node[1]);
    if (step === Step.enter) return this.#answerValue(HostAnswer.result, item, outcome);
    if (step === Step.close || step === Step.exit) {
      const truth = encoders.get(this.#core.unknownType);
      return this.#answerValue(HostAnswer.result, truth, step === Step.exit && Boolean(outcome));
    }
    const { done, value } = outcome as Progress;
    if (done !== true) return this.#answerValue(HostAnswer.result, item, value);
    const returned = node[0] === "generator" ? encoders.get(node[3]) : () => {};
    return this.#answerValue(HostAnswer.finished, returned, value);
  }

  #answerValue(
    kind: typeof HostAnswer.result | typeof HostAnswer.finished,
    encode: Encoder,
    value: unknown,
  ): number {
    return this.#callbacks.answer(kind, encode, value, true, () => "JavaScript iterator, item");
  }

  #answerObject(value: object): number {
    const encode: Encoder = (object, writer) => writer.pair(writer.pin(object as object), 0);
    return this.#answerValue(HostAnswer.result, encode, value);
  }
}

const bound = new WeakMap<object, WeakMap<Function, Function>>();

/** The method of an object as a function that needs no receiver: the same one every time. */
function boundTo(target: object, method: Function): Function {
  let methods = bound.get(target);
  if (methods === undefined) bound.set(target, (methods = new WeakMap()));
  let made = methods.get(method);
  if (made === undefined) methods.set(method, (made = method.bind(target) as Function));
  return made;
}

/** Calls the method that a step stands for. */
function run(target: Stepped, step: Step, sent: unknown): unknown {
  switch (step) {
    case Step.next:
    case Step.asyncNext:
      return target.next();
    case Step.send:
    case Step.asyncSend:
      return target.next(sent);
    case Step.raise:
    case Step.asyncRaise:
      if (target.throw === undefined) throw sent;
      return target.throw(sent);
    case Step.close:
    case Step.asyncClose:
      return target.return?.();
    case Step.enter:
    case Step.asyncEnter:
      return target.enter();
    default:
      return target.exit(sent);
  }
}

/** The promise of an asynchronous step's value; {@link Finished} rejects it when there is none. */
async function inFuture(outcome: unknown, step: Step): Promise<unknown> {
  const settled = await outcome;
  if (step === Step.asyncEnter) return settled;
  if (step === Step.asyncExit) return Boolean(settled);
  if (step === Step.asyncClose) return null;
  const { done, value } = settled as Progress;
  if (done === true) throw new Finished();
  return value;
}
