// The classes of Python objects that are in workers. What they have is said by modules/workers.js.
//
//   class Account:                        class Account extends RemoteObject {
//       owner: str                          get owner(): Promise<string>
//       def deposit(self, …)          →     deposit(…): Promise<…>
//       def history(self) -> Iterator       history(): AsyncGenerator
//       @classmethod                        static open(…): Promise<…>
//       def open(cls, …)                  }
import { asyncDispose } from "../bridge/dispose.js";
import type { Crew } from "./crew.js";
import type { Order } from "./messages.js";
import { RemotePythonError } from "./remote-error.js";
import {
  adopt,
  isAdopting,
  newPlace,
  RemoteObject,
  RemoteStream,
  streamOf,
  use,
  type Place,
} from "./remote-object.js";

export type Use =
  | "call"
  | "coroutine"
  | "stream"
  | "iteration"
  | "exit"
  | "static call"
  | "static coroutine"
  | "static stream"
  | "value"
  | "variable";

export interface ClassDescription {
  /** Keys of other descriptions; of libraries that are not described there may be none. */
  readonly bases: readonly string[];
  /** It is an exception. */
  readonly isError?: boolean;
  readonly members: Readonly<Record<string, Use>>;
}

export type Descriptions = Readonly<Record<string, ClassDescription>>;

type AnyClass = (new (...args: never[]) => object) & { readonly prototype: object };

export class RemoteClasses {
  #descriptions: Descriptions;
  #made = new Map<string, AnyClass>();
  readonly #keys = new WeakMap<object, string>();
  /** Where objects are made that the program asks for by `new`. */
  crew!: Crew;

  constructor(descriptions: Descriptions) {
    this.#descriptions = descriptions;
  }

  /** Classes are made again, by other descriptions; returns those that were made, by their keys. */
  describe(descriptions: Descriptions): ReadonlyMap<string, AnyClass> {
    const former = this.#made;
    this.#descriptions = descriptions;
    this.#made = new Map();
    return former;
  }

  /** The class for a key such as `bank.Account`; made when first needed. */
  get(key: string): AnyClass {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = this.#isError(key) ? this.#makeError(key) : this.#make(key);
    this.#made.set(key, made);
    this.#keys.set(made, key);
    return made;
  }

  /** The key of a class, or `undefined` when it is none of these. */
  keyOf(type: object): string | undefined {
    return this.#keys.get(type);
  }

  /** A new object in a worker of `crew`. */
  construct(key: string, args: readonly unknown[], crew: Crew): Place {
    return newPlace(crew.pick(), (as) => ({ kind: "construct", type: key, as }), args, true);
  }

  /** What calls a static method in a worker of `crew`, or `undefined` when there is none. */
  staticMember(key: string, name: string, crew: () => Crew): ((...args: unknown[]) => unknown) | undefined {
    const use = this.#descriptions[key]?.members[name];
    if (use === undefined || !use.startsWith("static ")) return undefined;
    const order: Order = { kind: "static", type: key, name };
    if (use !== "static stream") {
      return (...args) => crew().run(order, args, use === "static call");
    }
    return (...args) => {
      adopt(newPlace(crew().pick(), (as) => ({ ...order, as }), args, true));
      return new RemoteStream();
    };
  }

  #isError(key: string): boolean {
    const description = this.#descriptions[key];
    return description?.isError ?? false;
  }

  #makeError(key: string): AnyClass {
    const [base] = this.#basesOf(key);
    const parent = (base ?? RemotePythonError) as typeof RemotePythonError;
    const name = lastName(key);
    return { [name]: class extends parent {} }[name]! as unknown as AnyClass;
  }

  #make(key: string): AnyClass {
    const classes = this;
    const [base, ...others] = this.#basesOf(key);
    const parent = (base ?? RemoteObject) as new () => RemoteObject;
    const name = lastName(key);
    const made = {
      [name]: class extends parent {
        constructor(...args: unknown[]) {
          if (!isAdopting()) {
            const own = classes.keyOf(new.target) ?? key;
            adopt(classes.construct(own, args, classes.crew));
          }
          super();
        }
      },
    }[name]! as unknown as AnyClass;
    for (const other of others) copyMembers(other, made);
    for (const member of Object.keys(this.#descriptions[key]?.members ?? {})) {
      this.#addMember(made, key, member);
    }
    return made;
  }

  #basesOf(key: string): AnyClass[] {
    const bases = this.#descriptions[key]?.bases ?? [];
    return bases.filter((base) => base in this.#descriptions).map((base) => this.get(base));
  }

  #addMember(type: AnyClass, key: string, name: string): void {
    const kind = this.#descriptions[key]!.members[name]!;
    const staticMember = this.staticMember(key, name, () => this.crew);
    if (staticMember !== undefined) return define(type, name, { value: staticMember });
    const property = memberOf(name, kind);
    define(type.prototype, symbols[name] ?? name, property);
  }
}

const symbols: Readonly<Record<string, symbol>> = {
  "@@asyncIterator": Symbol.asyncIterator,
  "@@asyncDispose": asyncDispose,
};

function memberOf(name: string, kind: Use): PropertyDescriptor & ThisType<RemoteObject> {
  switch (kind) {
    case "value":
    case "variable":
      return attribute(name, kind === "variable");
    case "stream":
      return {
        value(this: RemoteObject, ...args: unknown[]) {
          return streamOf(this, (id, as) => ({ kind: "method", id, name, as }), args);
        },
      };
    case "iteration":
      return {
        value(this: RemoteObject) {
          return streamOf(this, (id, as) => ({ kind: "iterate", id, as }), []);
        },
      };
    default:
      return {
        value(this: RemoteObject, ...args: unknown[]) {
          return use(this, (id) => ({ kind: "method", id, name }), args, kind !== "coroutine");
        },
      };
  }
}

function attribute(name: string, isWritable: boolean): PropertyDescriptor & ThisType<RemoteObject> {
  const get = function (this: RemoteObject): unknown {
    return use(this, (id) => ({ kind: "get", id, name }), [], true);
  };
  if (!isWritable) return { get };
  return {
    get,
    // Nobody can wait for an assignment: a failure is an unhandled rejection.
    set(this: RemoteObject, value: unknown) {
      void use(this, (id) => ({ kind: "set", id, name }), [value], true);
    },
  };
}

function define(target: object, name: string | symbol, property: PropertyDescriptor): void {
  const isValue = "value" in property;
  Object.defineProperty(target, name, {
    ...property,
    configurable: true,
    ...(isValue && { writable: true }),
  });
}

function copyMembers(from: AnyClass, to: AnyClass): void {
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(from.prototype))) {
    if (!(name in to.prototype)) Object.defineProperty(to.prototype, name, property);
  }
}

function lastName(key: string): string {
  return key.slice(key.lastIndexOf(".") + 1);
}
