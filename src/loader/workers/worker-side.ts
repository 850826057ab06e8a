// The worker's end of the connection: finds what the program asks for, and runs it.
import {
  BorrowedView,
  callExpectation,
  cancel as cancelTask,
  PythonError,
  PythonObject,
  type App,
  type ModuleExports,
} from "../index.js";
import { asyncDispose, dispose } from "../bridge/dispose.js";
import type { Order, Token } from "./messages.js";
import { describeError } from "./error-report.js";
import { errorFrom } from "./remote-error.js";
import type { Peer, Side } from "./peer.js";
import type { Interrupt } from "./interrupt.js";
import { CallAborted } from "./call-aborted.js";

type AnyFunction = (...args: unknown[]) => unknown;
type AnyClass = new (...args: unknown[]) => object;

/** A value without an identity, which something has to be given out for. */
type Members = Readonly<Record<PropertyKey, unknown>>;

export class WorkerSide implements Side {
  /** What Python gives is a copy. */
  readonly givesBuffersAway = true;
  peer!: Peer;
  readonly #app: App;
  readonly #modules = new Map<string, ModuleExports>();
  readonly #tasks = new Map<number, Promise<unknown>>();
  readonly #interrupt: Interrupt | undefined;
  /** Calls that wait for Python to start, and whether they were cancelled meanwhile. */
  readonly #starting = new Map<number, boolean>();
  /** The call that Python is busy with. */
  #running = 0;

  constructor(app: App, interrupt: Interrupt | undefined) {
    this.#app = app;
    this.#interrupt = interrupt;
  }

  /** Whether what runs now is to stop. Asked by the interpreter. */
  get isInterrupted(): boolean {
    return this.#interrupt?.isAsked(this.#running) ?? false;
  }

  /** What runs now is being stopped. */
  interruptTaken(): void {
    this.#interrupt?.taken(this.#running);
  }

  perform(order: Order, args: readonly unknown[], call: number): unknown {
    this.#starting.set(call, false);
    switch (order.kind) {
      case "call":
        return this.#inModule(order.module, (exports) =>
          this.#keep(order.as, this.#run(call, exports.get(order.name) as AnyFunction, undefined, args)),
        );
      case "constant":
        return this.#inModule(order.module, (exports) => this.run(call, () => exports.get(order.name)));
      case "construct":
        return this.#withClass(order.type, (type) =>
          this.#keep(order.as, this.#run(call, () => new type(...args), undefined, [])),
        );
      case "static":
        return this.#withClass(order.type, (type) => {
          const method = (type as unknown as Members)[order.name] as AnyFunction;
          return this.#keep(order.as, this.#run(call, method, type, args));
        });
      case "method": {
        const object = this.peer.given.get(order.id) as Members;
        return this.#keep(order.as, this.#run(call, methodOf(object, order.name), object, args));
      }
      case "iterate": {
        const object = this.peer.given.get(order.id) as Members;
        const method = object[Symbol.asyncIterator] ?? object[Symbol.iterator];
        return this.#keep(order.as, this.#run(call, method as AnyFunction, object, []));
      }
      case "get":
        return this.#run(call, () => (this.peer.given.get(order.id) as Members)[order.name], undefined, []);
      case "set": {
        const object = this.peer.given.get(order.id) as Record<string, unknown>;
        return this.#run(call, () => void (object[order.name] = args[0]), undefined, []);
      }
      default:
        throw new TypeError(`A worker does not take the order "${order.kind}"`);
    }
  }

  /** Calls into Python, which can be interrupted until it returns. */
  run(call: number, work: () => unknown): unknown {
    const isCancelled = this.#starting.get(call);
    this.#starting.delete(call);
    if (isCancelled) throw new CallAborted();
    const outer = this.#running;
    this.#running = call;
    try {
      const result = work();
      if (result instanceof Promise) this.#remember(call, result);
      return result;
    } finally {
      this.#running = outer;
    }
  }

  #remember(call: number, task: Promise<unknown>): void {
    this.#tasks.set(call, task);
    const end = (): void => void this.#tasks.delete(call);
    task.then(end, end);
  }

  #run(call: number, method: AnyFunction, receiver: unknown, args: readonly unknown[]): unknown {
    return this.run(call, () => Reflect.apply(method, receiver, args));
  }

  /** What the program has given a number is not sent to it. */
  #keep(as: number | undefined, result: unknown): unknown {
    if (as === undefined) return result;
    this.peer.given.keep(as, result as object);
    return undefined;
  }

  #inModule<T>(name: string, work: (exports: ModuleExports) => T): T | Promise<T> {
    const known = this.#modules.get(name);
    if (known !== undefined) return work(known);
    return this.#app.module(name).then((exports) => {
      this.#modules.set(name, exports);
      return work(exports);
    });
  }

  #withClass<T>(key: string, work: (type: AnyClass) => T): T | Promise<T> {
    const dot = key.lastIndexOf(".");
    return this.#inModule(key.slice(0, dot), (exports) => work(exports.get(key.slice(dot + 1)) as AnyClass));
  }

  tokenOf(thing: object): Token | { readonly clone: unknown } | undefined {
    if (thing instanceof PythonError) return describeError(thing, this.peer, this.#app);
    if (thing instanceof BorrowedView) return { clone: thing.copy() };
    if (thing instanceof PythonObject) return this.#tokenOfHandle(thing);
    if (typeof thing === "function") {
      const key = this.#app.nameOfClass(thing);
      return key === undefined ? undefined : ["class", key];
    }
    return undefined;
  }

  #tokenOfHandle(thing: PythonObject): Token {
    const key = this.#app.nameOfClass(thing.constructor);
    const id = this.peer.given.give(thing);
    if (key !== undefined) return ["object", id, key];
    if (Symbol.asyncIterator in thing || Symbol.iterator in thing) return ["stream", id];
    return "enter" in thing ? ["manager", id] : ["object", id, undefined];
  }

  expand(token: Token): unknown {
    switch (token[0]) {
      case "function":
        return this.peer.received.take(token[1], () => this.#functionAt(token[1]));
      case "stream":
        return this.peer.received.take(token[1], () => streamAt(token[1], this.peer));
      case "class":
        return this.#classAt(token[1]);
      case "error": {
        const [, report] = token;
        const error = errorFrom(report, (packed) => this.peer.unpack(packed));
        if (report.mine !== undefined) this.peer.received.hold(report.mine, error);
        return error;
      }
      default:
        throw new TypeError(`A worker does not know the token "${token[0]}"`);
    }
  }

  #classAt(key: string): unknown {
    const dot = key.lastIndexOf(".");
    const exports = this.#modules.get(key.slice(0, dot));
    if (exports === undefined) {
      throw new TypeError(`Call a function of ${key.slice(0, dot)} before ${key} is passed to another`);
    }
    return exports.get(key.slice(dot + 1));
  }

  #wait(id: number, args: readonly unknown[]): unknown {
    if (this.#interrupt === undefined) {
      throw new TypeError(
        "On a page that is not cross-origin isolated, a function of another thread cannot answer " +
          "while Python waits; annotate it as Callable[[…], Awaitable[…]] and await its result, or " +
          "as Callable[[…], None]",
      );
    }
    return this.peer.wait({ kind: "apply", id }, args, () => {
      if (this.isInterrupted) throw new CallAborted();
    });
  }

  // What Python expects of the function decides whether it can go on before the program has answered.
  #functionAt(id: number): AnyFunction {
    const { peer } = this;
    return (...args) => {
      switch (callExpectation()) {
        case "nothing":
          return peer.tell({ kind: "apply", id }, args);
        case "promise":
          return peer.ask({ kind: "apply", id }, args);
        case "value":
          return this.#wait(id, args);
      }
    };
  }

  describeError(error: unknown): Token {
    return describeError(error, this.peer, this.#app);
  }

  letGo(thing: object): void {
    if (thing instanceof PythonObject) thing[dispose]();
  }

  cancel(call: number): void {
    const task = this.#tasks.get(call);
    if (task !== undefined) cancelTask(task);
    else if (this.#starting.has(call)) this.#starting.set(call, true);
  }
}

function methodOf(object: Members, name: string): AnyFunction {
  if (name !== "@@asyncDispose") return object[name] as AnyFunction;
  return (object[asyncDispose] ?? object[dispose]) as AnyFunction;
}

function streamAt(id: number, peer: Peer): AsyncGenerator {
  const step = (kind: "next" | "return" | "throw", args: readonly unknown[]) =>
    peer.ask({ kind: "step", id, step: kind }, args) as Promise<IteratorResult<unknown, unknown>>;
  const stream = {
    next: (...args: unknown[]) => step("next", args),
    return: (...args: unknown[]) => step("return", args),
    throw: (...args: unknown[]) => step("throw", args),
    [Symbol.asyncIterator]: () => stream,
  };
  return stream as unknown as AsyncGenerator;
}
