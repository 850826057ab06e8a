// The JavaScript classes of compiled Python classes.
//
//   class Shape:                      class Shape extends PythonObject {
//       name: str                       constructor(name) …    Python's __init__
//       def area(self) -> float    →    area() …               dispatches in Python: overrides win
//       @classmethod                    static unit() …
//       def unit(cls) -> Shape          get name() … set name(value) …
//                                     }
import type { ClassId, ProtocolInfo, ReferenceClassInfo, TypeId } from "../manifest.js";
import type { Core } from "./core.js";
import {
  makeCallable,
  makeClassMethod,
  makeConstructor,
  makeErrorConstructor,
  makeFunction,
  makeMethod,
} from "./functions.js";
import { adopt, isAdopting, PythonObject } from "./handles.js";
import type { FunctionPlan, PropertyPlans } from "./plan.js";
import { isRaised, PythonError } from "./python-error.js";
import type { PythonErrorClass } from "./python-error.js";

export type PythonClass = new (...args: never[]) => PythonObject;

export class Classes {
  readonly #core: Core;
  readonly #classes = new Map<ClassId, PythonClass>();
  readonly #ids = new WeakMap<Function, ClassId>();
  readonly #errors = new Map<ClassId, PythonErrorClass>();

  constructor(core: Core) {
    this.#core = core;
  }

  /** The class of a compiled by-reference class; made when first needed. */
  get(id: ClassId): PythonClass {
    let made = this.#classes.get(id);
    if (made === undefined) {
      made = this.#make(id, this.#core.manifest.classes[id] as ProtocolInfo | ReferenceClassInfo);
      this.#classes.set(id, made);
    }
    return made;
  }

  /** The class of a compiled exception. */
  getError(id: ClassId): PythonErrorClass {
    let made = this.#errors.get(id);
    if (made === undefined) {
      made = this.#makeError(id);
      this.#errors.set(id, made);
    }
    return made;
  }

  /** The class that a class id stands for in JavaScript. */
  valueOf(id: ClassId): PythonClass | PythonErrorClass {
    const isError = this.#core.manifest.classes[id]!.kind === "exception";
    return isError ? this.getError(id) : this.get(id);
  }

  /** The classes of both sorts that were made, with their ids. */
  *made(): Iterable<readonly [ClassId, PythonClass | PythonErrorClass]> {
    yield* this.#classes;
    yield* this.#errors;
  }

  /** The class id of a class or of the nearest compiled base; -1 for anything else. */
  idOf(type: unknown): ClassId {
    for (let at = type; typeof at === "function"; at = Object.getPrototypeOf(at)) {
      const id = this.#ids.get(at);
      if (id !== undefined) return id;
    }
    return -1;
  }

  /** A function for a Python callable; the caller keeps its reference alive with it. */
  callable(address: number, type: TypeId): (...args: unknown[]) => unknown {
    return makeCallable(this.#core, address, type);
  }

  #make(id: ClassId, info: ProtocolInfo | ReferenceClassInfo): PythonClass {
    const core = this.#core;
    const plans = core.plans.ofClass(id);
    const [base, ...others] = (info.bases ?? []).map((baseId) => this.get(baseId));
    const construct =
      plans.constructor === undefined ? undefined : makeConstructor(core, plans.constructor);
    const parent = (base ?? PythonObject) as new () => PythonObject;
    const name = lastName(info.qualname);
    // The computed key gives the class its name, also in the engine's own messages.
    const made = {
      [name]: class extends parent {
        constructor(...args: unknown[]) {
          if (!isAdopting()) {
            if (construct === undefined) {
              throw new TypeError(`${info.qualname} cannot be constructed from JavaScript`);
            }
            adopt(core.handles, construct(args));
          }
          super();
        }
      },
    }[name]!;
    this.#ids.set(made, id);
    for (const other of others) mixIn(made, other);
    for (const plan of plans.methods) this.#addMethod(made, plan);
    for (const property of plans.properties) this.#addProperty(made, property);
    if (info.protocols !== undefined) core.steppers.addProtocols(made, info.protocols);
    return made as unknown as PythonClass;
  }

  #addMethod(type: object & { prototype: object }, plan: FunctionPlan): void {
    const isInstance = plan.kind === "instance";
    const make = { instance: makeMethod, class: makeClassMethod, static: makeFunction };
    const value = make[plan.kind as keyof typeof make](this.#core, plan);
    Object.defineProperty(isInstance ? type.prototype : type, plan.jsName, {
      value,
      writable: true,
      configurable: true,
    });
  }

  #addProperty(type: { prototype: object }, { jsName, getter, setter }: PropertyPlans): void {
    const get = makeMethod(this.#core, getter) as () => unknown;
    const set = setter && (makeMethod(this.#core, setter) as (value: unknown) => void);
    Object.defineProperty(type.prototype, jsName, {
      get,
      ...(set && { set }),
      configurable: true,
      enumerable: true,
    });
  }

  #makeError(id: ClassId): PythonErrorClass {
    const info = this.#core.manifest.classes[id]!;
    const baseId = info.kind === "exception" ? info.base : undefined;
    const base = baseId === undefined ? PythonError : this.getError(baseId);
    const { constructor, properties } = this.#core.plans.ofException(id);
    const construct = constructor && makeErrorConstructor(this.#core, constructor);
    const name = lastName(info.qualname);
    const made = {
      [name]: class extends base {
        constructor(...args: unknown[]) {
          if (!isRaised(args[0]) && construct === undefined) {
            throw new TypeError(`${name} cannot be constructed from JavaScript`);
          }
          super(isRaised(args[0]) ? args[0] : construct!(args, new.target));
        }
      },
    }[name]!;
    this.#ids.set(made, id);
    for (const property of properties) this.#addProperty(made, property);
    return made as unknown as PythonErrorClass;
  }
}

function lastName(qualname: string): string {
  return qualname.slice(qualname.lastIndexOf(".") + 1);
}

/** JavaScript has one base; what the further ones have is copied, and `instanceof` knows them. */
function mixIn(type: { prototype: object }, other: PythonClass): void {
  for (let from = other.prototype as object; from !== PythonObject.prototype; ) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(from))) {
      if (!(name in type.prototype)) Object.defineProperty(type.prototype, name, property);
    }
    from = Object.getPrototypeOf(from) as object;
  }
  let mixed = mixedInto.get(other);
  if (mixed === undefined) {
    mixedInto.set(other, (mixed = new Set()));
    const bearers = mixed;
    Object.defineProperty(other, Symbol.hasInstance, {
      value(this: Function, value: unknown): boolean {
        if (Function.prototype[Symbol.hasInstance].call(this, value)) return true;
        if (this !== other) return false; // inherited by a subclass of `other`
        return [...bearers].some((bearer) =>
          Function.prototype[Symbol.hasInstance].call(bearer, value),
        );
      },
      configurable: true,
    });
  }
  mixed.add(type as unknown as Function);
}

const mixedInto = new WeakMap<PythonClass, Set<Function>>();
