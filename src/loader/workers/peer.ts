// One end of the connection between a program and a worker: orders go out and are answered, orders of
// the other side come in. Both ends are made of this; what differs is in the Side.
import { memoryFor, waitForAnswer, writeAnswer, writeText, type Answer } from "./blocking.js";
import { tokenKey, type Message, type Order, type Packed, type Token } from "./messages.js";
import { pack, unpack, type PackedMessage } from "./packing.js";
import type { Port } from "./port.js";
import { GivenOut, Received } from "./tables.js";

/** What an end knows of its own. */
export interface Side {
  /** Does what the other side asks for. Orders about things that were given out are the peer's. */
  perform(order: Order, args: readonly unknown[], call: number): unknown;
  /** Does `work` for an order that the peer takes itself. */
  run(call: number, work: () => unknown): unknown;
  /** As in packing.ts; what is no function, promise or iterable. */
  tokenOf(thing: object): Token | { readonly clone: unknown } | undefined;
  /** What stands here for something of the other side. */
  expand(token: Token): unknown;
  describeError(error: unknown): Token;
  /** The other side does not hold something any more that was given to it. */
  letGo(thing: object): void;
  /** Buffers that are sent are needed nowhere else. */
  readonly givesBuffersAway: boolean;
  /** The other side has lost interest in an order. */
  cancel(call: number): void;
}

export interface Answered {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown, isFatal: boolean) => void;
  /** The other side has noticed that the order was cancelled. */
  readonly seen?: () => void;
}

export class Peer {
  readonly given: GivenOut;
  readonly received: Received;
  readonly #port: Port;
  readonly #side: Side;
  readonly #asked = new Map<number, Answered>();
  /** Answers that did not fit, by call. */
  readonly #long = new Map<number, Uint8Array>();
  #lastCall = 0;
  #lastChosen = 0;

  constructor(port: Port, side: Side) {
    this.#port = port;
    this.#side = side;
    this.given = new GivenOut((thing) => side.letGo(thing));
    this.received = new Received((id, count) => this.#post({ type: "release", id, count }));
    port.onMessage((message) => this.#receive(message as Message));
  }

  /** A number for what an order makes, so that it can be asked before the answer is there. */
  choose(): number {
    return --this.#lastChosen;
  }

  /** Sends an order and returns its number. Throws `TypeError` when an argument cannot cross. */
  order(order: Order, args: readonly unknown[], answered: Answered): number {
    const { packed, transfer } = this.pack(args);
    const call = ++this.#lastCall;
    this.#asked.set(call, answered);
    this.#post({ type: "order", call, order, args: packed }, transfer);
    return call;
  }

  /** The same, as a promise. */
  ask(order: Order, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => this.order(order, args, { resolve, reject }));
  }

  /** Sends an order whose outcome nobody waits for. */
  tell(order: Order, args: readonly unknown[]): void {
    const { packed, transfer } = this.pack(args);
    this.#post({ type: "order", call: 0, order, args: packed }, transfer);
  }

  /**
   * Sends an order and blocks until it is answered; not on a page's main thread. `check` is called from
   * time to time and may throw.
   */
  wait(order: Order, args: readonly unknown[], check: () => void): unknown {
    const { packed, transfer } = this.pack(args);
    const call = ++this.#lastCall;
    let reply = memoryFor();
    this.#post({ type: "order", call, order, args: packed, reply }, transfer);
    let answer = waitForAnswer(reply, check);
    if (typeof answer === "number") {
      reply = memoryFor(answer);
      this.#post({ type: "again", call, reply });
      answer = waitForAnswer(reply, check) as Answer;
    }
    const value = this.unpack(answer.value);
    if (answer.isFailure) throw value;
    return value;
  }

  cancel(call: number): void {
    if (this.#asked.has(call)) this.#post({ type: "cancel", call });
  }

  /** Nothing will be answered any more. */
  end(error: Error): void {
    const waiting = [...this.#asked.values()];
    this.#asked.clear();
    for (const { reject } of waiting) reject(error, true);
  }

  pack(value: unknown): PackedMessage {
    const { givesBuffersAway } = this.#side;
    return pack(value, { givesBuffersAway, tokenOf: (thing) => this.#tokenOf(thing) });
  }

  unpack(packed: Packed): unknown {
    return unpack(packed, (token) => this.expand(token));
  }

  expand(token: Token): unknown {
    switch (token[0]) {
      case "yours":
        return this.given.get(token[1]);
      case "promise":
        return this.ask({ kind: "await", id: token[1] }, []);
      default:
        return this.#side.expand(token);
    }
  }

  #tokenOf(thing: object): Token | { readonly clone: unknown } | undefined {
    const theirs = this.received.idOf(thing);
    if (theirs !== undefined) return ["yours", theirs];
    const own = this.#side.tokenOf(thing);
    if (own !== undefined) return own;
    if (typeof thing === "function") return ["function", this.given.give(thing)];
    if (isThenable(thing)) return ["promise", this.#givePromise(thing)];
    if (Symbol.asyncIterator in thing) return ["stream", this.given.give(iteratorOf(thing))];
    return undefined;
  }

  // Whoever asks for it gets the failure; until then it is nobody's.
  #givePromise(promise: PromiseLike<unknown> & object): number {
    promise.then(undefined, () => {});
    return this.given.give(promise);
  }

  #receive(message: Message): void {
    switch (message.type) {
      case "order":
        return void this.#answer(message);
      case "again": {
        const text = this.#long.get(message.call);
        this.#long.delete(message.call);
        return void (text && writeText(message.reply, text));
      }
      case "outcome":
        return this.#settle(message.call, (asked) => asked.resolve(this.unpack(message.value)));
      case "failure":
        return this.#settle(message.call, (asked) =>
          asked.reject(this.unpack(message.error), message.isFatal),
        );
      case "cancel":
        this.#post({ type: "seen", call: message.call });
        return this.#side.cancel(message.call);
      case "seen":
        return this.#asked.get(message.call)?.seen?.();
      case "release":
        return this.given.release(message.id, message.count);
      case "start":
      case "ready":
        return; // taken by who has made the peer
    }
  }

  #settle(call: number, settle: (asked: Answered) => void): void {
    const asked = this.#asked.get(call);
    this.#asked.delete(call);
    if (asked === undefined) return;
    try {
      settle(asked);
    } catch (error) {
      asked.reject(error, false); // what came cannot be read
    }
  }

  async #answer({ call, order, args, reply }: Message & { type: "order" }): Promise<void> {
    let message: Message & { type: "outcome" | "failure" };
    let transfer: Transferable[] = [];
    try {
      const result = this.#perform(order, this.unpack(args) as readonly unknown[], call);
      // Without a wait where there is nothing to wait for, so that answers keep their order.
      const value = isThenable(result) ? await result : result;
      if (call === 0) return;
      const packed = this.pack(value);
      transfer = packed.transfer;
      message = { type: "outcome", call, value: packed.packed };
    } catch (error) {
      if (call === 0) return reportUncaught(error);
      message = this.#failure(call, error);
    }
    if (reply === undefined) return this.#post(message, transfer);
    const isFailure = message.type === "failure";
    const value = message.type === "failure" ? message.error : message.value;
    const text = writeAnswer(reply, { isFailure, value });
    if (text !== undefined) this.#long.set(call, text);
  }

  #failure(call: number, error: unknown): Message & { type: "failure" } {
    const isFatal = error instanceof Error && error.name === "FatalError";
    const value = { [tokenKey]: this.#side.describeError(error) };
    return { type: "failure", call, error: { value, isPlain: false }, isFatal };
  }

  #perform(order: Order, args: readonly unknown[], call: number): unknown {
    switch (order.kind) {
      case "apply":
        return this.#side.run(call, () => (this.given.get(order.id) as Function)(...args));
      case "await":
        return this.given.get(order.id);
      case "step":
        return this.#side.run(call, () => step(this.given.get(order.id) as Steps, order.step, args));
      default:
        return this.#side.perform(order, args, call);
    }
  }

  #post(message: Message, transfer: Transferable[] = []): void {
    this.#port.post(message, transfer);
  }
}

interface Steps {
  next(value?: unknown): unknown;
  return?(value?: unknown): unknown;
  throw?(error?: unknown): unknown;
}

function step(steps: Steps, kind: "next" | "return" | "throw", args: readonly unknown[]): unknown {
  if (kind === "next") return steps.next(...args);
  if (kind === "return") return steps.return?.(...args) ?? { done: true, value: args[0] };
  if (steps.throw === undefined) throw args[0];
  return steps.throw(...args);
}


function iteratorOf(iterable: object): object {
  return (iterable as AsyncIterable<unknown>)[Symbol.asyncIterator]();
}

export function isThenable(value: unknown): value is PromiseLike<unknown> & object {
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  return isObject && typeof (value as Partial<PromiseLike<unknown>>).then === "function";
}

/** As if nobody had called: nobody is there to catch it. */
export function reportUncaught(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
