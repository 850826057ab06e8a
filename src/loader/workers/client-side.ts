// The program's end of the connection to one worker.
import type { Member } from "./member.js";
import type { ErrorReport, Order, Token } from "./messages.js";
import type { Side } from "./peer.js";
import type { RemoteClasses } from "./remote-classes.js";
import { errorFrom, Reported, RemotePythonError, type Unpack } from "./remote-error.js";
import { adopt, memberOf, RemoteManager, RemoteObject, RemoteStream } from "./remote-object.js";

/** What a function of the program has thrown, while Python passes it on. */
class Thrown {
  constructor(readonly error: unknown) {}
}

/** Classes of plain objects that stay nobody's but Python's. */
class Opaque extends RemoteObject {}

export class ClientSide implements Side {
  /** They are the program's. */
  readonly givesBuffersAway = false;
  readonly #member: Member;
  readonly #classes: RemoteClasses;

  constructor(member: Member, classes: RemoteClasses) {
    this.#member = member;
    this.#classes = classes;
  }

  perform(order: Order): never {
    throw new TypeError(`A program does not take the order "${order.kind}"`);
  }

  run(_call: number, work: () => unknown): unknown {
    return work();
  }

  tokenOf(thing: object): Token | { readonly clone: unknown } | undefined {
    if (thing instanceof RemoteObject) throw this.#foreign(thing);
    if (typeof thing === "function") {
      const key = this.#classes.keyOf(thing);
      return key === undefined ? undefined : ["class", key];
    }
    if (Symbol.asyncIterator in thing || !(Symbol.iterator in thing)) return undefined;
    // Python would have to wait for each item, so they are all made now.
    return { clone: [...(thing as Iterable<unknown>)] };
  }

  #foreign(thing: RemoteObject): TypeError {
    const { name } = thing.constructor;
    return memberOf(thing) === this.#member
      ? new TypeError(`The ${name} has been disposed`)
      : new TypeError(`The ${name} is in another worker; objects stay in the worker that made them`);
  }

  expand(token: Token): unknown {
    const { received } = this.#member.peer;
    switch (token[0]) {
      case "function":
        return received.take(token[1], () => this.#functionAt(token[1]));
      case "stream":
        return received.take(token[1], () => this.#objectAt(token[1], RemoteStream));
      case "manager":
        return received.take(token[1], () => this.#objectAt(token[1], RemoteManager));
      case "object": {
        const [, id, key] = token;
        const type = key === undefined ? Opaque : (this.#classes.get(key) as typeof RemoteObject);
        return received.take(id, () => this.#objectAt(id, type));
      }
      case "class":
        return this.#classes.get(token[1]);
      case "error":
        return this.#error(token[1]);
      default:
        throw new TypeError(`A program does not know the token "${token[0]}"`);
    }
  }

  describeError(error: unknown): Token {
    const { message, stack = "", name } = error instanceof Error ? error : new Error(String(error));
    const mine = this.#member.peer.given.give(new Thrown(error));
    return ["error", { mine, name, message, stack }];
  }

  letGo(): void {
    // Nothing but the number kept it.
  }

  cancel(): void {
    // What a program does for a worker is not cancelled.
  }

  #error(report: ErrorReport): unknown {
    const { peer } = this.#member;
    if (report.yours !== undefined) return (peer.given.get(report.yours) as Thrown).error;
    const unpack: Unpack = (packed) => peer.unpack(packed);
    const { python } = report;
    if (python === undefined) return errorFrom(report, unpack);
    const type = python.compiled === undefined ? undefined : this.#classes.get(python.compiled);
    return new ((type ?? RemotePythonError) as typeof RemotePythonError)(
      new Reported(report, python, unpack),
    );
  }

  #objectAt(id: number, type: typeof RemoteObject): RemoteObject {
    adopt({ member: this.#member, id, made: undefined });
    return new type();
  }

  #functionAt(id: number): (...args: unknown[]) => Promise<unknown> {
    const member = this.#member;
    return (...args) => member.crew.run({ kind: "apply", id }, args, true, member);
  }
}
