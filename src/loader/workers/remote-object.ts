// What stands in a program for something that is in a worker.
import { asyncDispose, dispose } from "../bridge/dispose.js";
import type { Member } from "./member.js";
import type { Order } from "./messages.js";

/** Where something is: in which worker, and under which number. */
export interface Place {
  readonly member: Member;
  readonly id: number;
  /** Until it is there. */
  made: Promise<unknown> | undefined;
}

let adoption: Place | undefined;
let placeOf: (object: RemoteObject) => Place;

/** Makes the next constructed {@link RemoteObject} stand for what is at a place. */
export function adopt(place: Place): void {
  adoption = place;
}

export function isAdopting(): boolean {
  return adoption !== undefined;
}

/** A new place for what an order makes. */
export function newPlace(
  member: Member,
  order: (id: number) => Order,
  args: readonly unknown[],
  blocks: boolean,
): Place {
  const id = member.peer.choose();
  const made = member.crew.run(order(id), args, blocks, member);
  const place: Place = { member, id, made };
  // Whoever uses it gets the failure.
  made.then(() => (place.made = undefined), () => {});
  return place;
}

/** A Python object in a worker. Its class tells what it can do; see remote-classes.ts. */
export class RemoteObject {
  readonly #place: Place;

  static {
    placeOf = (object) => object.#place;
  }

  /** @internal Calls into a worker make these. */
  constructor() {
    if (adoption === undefined) throw new TypeError(`${new.target.name} has no constructor in Python`);
    this.#place = adoption;
    adoption = undefined;
    const { member, id } = this.#place;
    if (id < 0) member.peer.received.hold(id, this);
  }

  /** Lets the Python object go now. Using it afterwards is an error; disposing is not. */
  [dispose](): void {
    const { member, made } = this.#place;
    const drop = (): void => member.peer.received.drop(this);
    if (made === undefined) drop();
    else made.then(drop, drop);
  }
}

/** Sends an order about an object. Throws `TypeError` when it was disposed. */
export function use(
  object: RemoteObject,
  order: (id: number) => Order,
  args: readonly unknown[],
  blocks: boolean,
): Promise<unknown> {
  const { member, id, made } = placeOf(object);
  if (member.peer.received.idOf(object) === undefined) {
    const error = new TypeError(`The ${object.constructor.name} has been disposed`);
    return Promise.reject(error);
  }
  return member.crew.run(order(id), args, blocks, member, made);
}

/** What an order about an object makes: a stream. */
export function streamOf(
  object: RemoteObject,
  order: (id: number, as: number) => Order,
  args: readonly unknown[],
): RemoteStream {
  const { member, id, made } = placeOf(object);
  const as = member.peer.choose();
  const opened = member.crew.run(order(id, as), args, true, member, made);
  const place: Place = { member, id: as, made: opened };
  opened.then(() => (place.made = undefined), () => {});
  adopt(place);
  return new RemoteStream();
}

/** The worker that an object is in, for what belongs to the same one. */
export function memberOf(object: RemoteObject): Member {
  return placeOf(object).member;
}

/** An iterator or generator of Python, one message a step: the next item is made when it is asked for. */
export class RemoteStream extends RemoteObject implements AsyncGenerator<unknown, unknown, unknown> {
  next(...sent: [] | [unknown]): Promise<IteratorResult<unknown, unknown>> {
    return this.#step("next", sent);
  }

  return(value?: unknown): Promise<IteratorResult<unknown, unknown>> {
    return this.#step("return", [value]);
  }

  throw(error?: unknown): Promise<IteratorResult<unknown, unknown>> {
    return this.#step("throw", [error]);
  }

  #step(
    step: "next" | "return" | "throw",
    args: readonly unknown[],
  ): Promise<IteratorResult<unknown, unknown>> {
    const order = (id: number): Order => ({ kind: "step", id, step });
    return use(this, order, args, false) as Promise<IteratorResult<unknown, unknown>>;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [asyncDispose](): Promise<void> {
    await this.return();
    this[dispose]();
  }
}

/** A context manager of Python. */
export class RemoteManager extends RemoteObject {
  enter(): Promise<unknown> {
    return use(this, (id) => ({ kind: "method", id, name: "enter" }), [], true);
  }

  exit(error?: unknown): Promise<boolean> {
    const order = (id: number): Order => ({ kind: "method", id, name: "exit" });
    return use(this, order, [error], true) as Promise<boolean>;
  }

  async [asyncDispose](): Promise<void> {
    await use(this, (id) => ({ kind: "method", id, name: "@@asyncDispose" }), [], true);
  }
}
