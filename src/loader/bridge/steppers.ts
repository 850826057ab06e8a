// Python iterators, generators and context managers as JavaScript uses them: handles whose methods
// take one step each. Every such type of the manifest has a class of its own, whose methods know the
// types of what they take and give; compiled classes that can be stepped get some of the methods too.
import type { ProtocolsInfo, SteppedNode, TypeId } from "../manifest.js";
import { writeThrown } from "./callbacks.js";
import type { Core } from "./core.js";
import { asyncDispose, dispose } from "./dispose.js";
import { isDisposed, PythonObject } from "./handles.js";
import { finished } from "./promises.js";
import { StepTaker } from "./step-taker.js";
import { Step } from "./wire.js";

type Kind = SteppedNode[0];

export class Steppers {
  readonly #core: Core;
  readonly #classes = new Map<TypeId, new () => PythonObject>();

  constructor(core: Core) {
    this.#core = core;
  }

  /** The class of the handles for values of a type; made when first needed. */
  classOf(type: TypeId): new () => PythonObject {
    const known = this.#classes.get(type);
    if (known !== undefined) return known;
    const kind = this.#core.manifest.types[type]![0] as Kind;
    const name = classNames[kind];
    const made = { [name]: class extends PythonObject {} }[name]!;
    install(made, methodsOf(kind, new StepTaker(this.#core, type)));
    if (kind === "iterable" || kind === "iterator" || kind === "generator") addHelpers(made);
    this.#classes.set(type, made);
    return made;
  }

  /** Gives a compiled class what its special methods promise. */
  addProtocols(type: { readonly prototype: object }, protocols: ProtocolsInfo): void {
    const { iterator, async_iterator, context_manager, async_context_manager } = protocols;
    const core = this.#core;
    if (iterator !== undefined) {
      const { next } = iteration(new StepTaker(core, iterator));
      install(type, { next });
    }
    if (async_iterator !== undefined) {
      const { next } = asyncIteration(new StepTaker(core, async_iterator));
      install(type, { next });
    }
    if (context_manager !== undefined) {
      install(type, contextManagement(new StepTaker(core, context_manager)));
    }
    if (async_context_manager !== undefined) {
      const methods = asyncContextManagement(new StepTaker(core, async_context_manager));
      // A class with both forms is entered and left as the synchronous one under these names.
      install(type, context_manager === undefined ? methods : pick(methods, asyncDispose));
    }
  }
}

const classNames: Readonly<Record<Kind, string>> = {
  iterable: "PythonIterator",
  iterator: "PythonIterator",
  generator: "PythonGenerator",
  async_iterable: "PythonAsyncIterator",
  async_iterator: "PythonAsyncIterator",
  async_generator: "PythonAsyncGenerator",
  context_manager: "PythonContextManager",
  async_context_manager: "PythonAsyncContextManager",
};

type Methods = Readonly<Record<string | symbol, Function>>;

function methodsOf(kind: Kind, steps: StepTaker): Methods {
  switch (kind) {
    case "iterable":
    case "iterator": {
      const { throw: _, ...methods } = iteration(steps);
      return methods;
    }
    case "generator":
      return iteration(steps);
    case "async_iterable":
    case "async_iterator": {
      const { throw: _, ...methods } = asyncIteration(steps);
      return methods;
    }
    case "async_generator":
      return asyncIteration(steps);
    case "context_manager":
      return contextManagement(steps);
    case "async_context_manager":
      return asyncContextManagement(steps);
  }
}

function install(type: { readonly prototype: object }, methods: Methods): void {
  for (const name of Reflect.ownKeys(methods)) {
    const value = methods[name as string];
    Object.defineProperty(type.prototype, name, { value, writable: true, configurable: true });
  }
}

/** `map`, `filter` and the like, where the engine has them: they ask for nothing but `next`. */
function addHelpers(type: { readonly prototype: object }): void {
  const helpers = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(helpers))) {
    if (name === "constructor" || name in type.prototype) continue;
    Object.defineProperty(type.prototype, name, property);
  }
}

function pick(methods: Methods, name: symbol): Methods {
  return { [name]: methods[name]! };
}

interface Iteration extends Methods {
  next: (this: PythonObject, value?: unknown) => IteratorResult<unknown, unknown>;
}

function iteration(steps: StepTaker): Iteration & { throw: Function } {
  const methods = {
    next(this: PythonObject, value?: unknown): IteratorResult<unknown, unknown> {
      if (value === undefined) return steps.take(this, Step.next, methods.next);
      return steps.take(this, Step.send, methods.next, (writer) => steps.writeSent(value, writer));
    },
    /** Ends the generator: its `finally` blocks run. */
    return(this: PythonObject, value?: unknown): IteratorResult<unknown, unknown> {
      steps.take(this, Step.close, methods.return);
      return { done: true, value };
    },
    throw(this: PythonObject, error: unknown): IteratorResult<unknown, unknown> {
      return steps.take(this, Step.raise, methods.throw, () => writeThrown(steps.core, error));
    },
    [Symbol.iterator](this: PythonObject): PythonObject {
      return this;
    },
    [dispose](this: PythonObject): void {
      if (!isDisposed(this)) methods.return.call(this);
      PythonObject.prototype[dispose].call(this);
    },
  };
  return methods;
}

type AsyncResult = Promise<IteratorResult<unknown, unknown>>;

interface AsyncIteration extends Methods {
  next: (this: PythonObject, value?: unknown) => AsyncResult;
}

/** The last unfinished step of an asynchronous generator, which takes one after the other. */
const lastSteps = new WeakMap<PythonObject, Promise<unknown>>();

function inTurn(self: PythonObject, start: () => AsyncResult): AsyncResult {
  const result = lastSteps.get(self)?.then(start, start) ?? start();
  const settled = (): void => {
    if (lastSteps.get(self) === result) lastSteps.delete(self);
  };
  lastSteps.set(self, result);
  result.then(settled, settled);
  return result;
}

function asyncIteration(steps: StepTaker): AsyncIteration & { throw: Function } {
  const progress = async (step: Promise<unknown>): AsyncResult => {
    const value = await step;
    return value === finished ? { done: true, value: undefined } : { done: false, value };
  };
  const methods = {
    next(this: PythonObject, value?: unknown): AsyncResult {
      return inTurn(this, () => {
        if (value === undefined) return progress(steps.takeAsync(this, Step.asyncNext, methods.next));
        return progress(
          steps.takeAsync(this, Step.asyncSend, methods.next, (writer) =>
            steps.writeSent(value, writer),
          ),
        );
      });
    },
    /** Ends the generator: its `finally` blocks run. */
    return(this: PythonObject, value?: unknown): AsyncResult {
      return inTurn(this, async () => {
        await steps.takeAsync(this, Step.asyncClose, methods.return);
        return { done: true, value: await value };
      });
    },
    throw(this: PythonObject, error: unknown): AsyncResult {
      return inTurn(this, () =>
        progress(
          steps.takeAsync(this, Step.asyncRaise, methods.throw, () =>
            writeThrown(steps.core, error),
          ),
        ),
      );
    },
    [Symbol.asyncIterator](this: PythonObject): PythonObject {
      return this;
    },
    async [asyncDispose](this: PythonObject): Promise<void> {
      if (!isDisposed(this)) await methods.return.call(this);
      PythonObject.prototype[dispose].call(this);
    },
  };
  return methods;
}

/** Context managers that were entered and not left. */
const entered = new WeakSet<PythonObject>();

function contextManagement(steps: StepTaker): Methods {
  const methods = {
    enter(this: PythonObject): unknown {
      const { value } = steps.take(this, Step.enter, methods.enter);
      entered.add(this);
      return value;
    },
    /** Leaves the context because of `error`, if there is one. Returns whether Python swallows it. */
    exit(this: PythonObject, error?: unknown): boolean {
      entered.delete(this);
      const write = error === undefined ? undefined : () => writeThrown(steps.core, error);
      return steps.take(this, Step.exit, methods.exit, write).value === true;
    },
    [dispose](this: PythonObject): void {
      if (entered.has(this)) methods.exit.call(this);
      PythonObject.prototype[dispose].call(this);
    },
  };
  return methods;
}

function asyncContextManagement(steps: StepTaker): Methods {
  const methods = {
    async enter(this: PythonObject): Promise<unknown> {
      const value = await steps.takeAsync(this, Step.asyncEnter, methods.enter);
      entered.add(this);
      return value;
    },
    async exit(this: PythonObject, error?: unknown): Promise<boolean> {
      entered.delete(this);
      const write = error === undefined ? undefined : () => writeThrown(steps.core, error);
      const swallowed = await steps.takeAsync(this, Step.asyncExit, methods.exit, write);
      return Boolean(swallowed);
    },
    async [asyncDispose](this: PythonObject): Promise<void> {
      if (entered.has(this)) await methods.exit.call(this);
      PythonObject.prototype[dispose].call(this);
    },
  };
  return methods;
}
