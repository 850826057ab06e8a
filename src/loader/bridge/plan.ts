// Every function of a manifest, with the number by which it is called.
import type {
  ClassId,
  ExceptionInfo,
  Manifest,
  ParameterInfo,
  ProtocolInfo,
  ReferenceClassInfo,
  SignatureInfo,
  TypeId,
} from "../manifest.js";
import type { FunctionKind } from "./wire.js";

export interface FunctionPlan {
  /** What `typhon_call` calls it. */
  readonly id: number;
  readonly kind: FunctionKind;
  /** For messages: `stats.summarize()`, `shapes.Shape.area`. */
  readonly display: string;
  readonly name: string;
  /** What it is called in JavaScript. */
  readonly jsName: string | symbol;
  readonly module: string;
  /** Class id, or undefined for what belongs to a module. */
  readonly owner: number | undefined;
  readonly params: readonly ParameterInfo[];
  readonly returns: TypeId;
  readonly isAsync: boolean;
}

export interface PropertyPlans {
  readonly jsName: string;
  readonly getter: FunctionPlan;
  readonly setter: FunctionPlan | undefined;
}

export interface ClassPlans {
  readonly constructor: FunctionPlan | undefined;
  readonly methods: readonly FunctionPlan[];
  readonly properties: readonly PropertyPlans[];
}

export interface ExceptionPlans {
  readonly constructor: FunctionPlan | undefined;
  readonly properties: readonly PropertyPlans[];
}

/** Every function of a program, numbered. */
export class Plans {
  #functions: FunctionPlan[] = [];
  #count = 0;
  readonly #classes = new Map<number, ClassPlans>();
  readonly #exceptions = new Map<number, ExceptionPlans>();
  readonly #exports = new Map<string, FunctionPlan>();

  /** Adds and returns those of the manifest's modules, and of its classes from `firstClass` on. */
  add(manifest: Manifest, firstClass: ClassId): readonly FunctionPlan[] {
    this.#functions = [];
    for (const module of manifest.modules) {
      for (const item of module.exports) {
        const key = `${module.name}\n${item.name}`;
        const place = { name: item.name, module: module.name, owner: undefined };
        if (item.kind === "function") {
          const display = `${module.name}.${item.name}()`;
          this.#exports.set(key, this.#add("function", display, place, item.signature));
        } else if (item.kind === "constant") {
          const display = `${module.name}.${item.name}`;
          this.#exports.set(key, this.#add("constant", display, place, value(item.type)));
        }
      }
    }
    manifest.classes.forEach((info, id) => {
      if (id < firstClass) return;
      if (info.kind === "reference" || info.kind === "protocol") {
        this.#classes.set(id, this.#addClass(info, id));
      }
      if (info.kind === "exception") this.#exceptions.set(id, this.#addException(info, id));
    });
    return this.#functions;
  }

  ofExport(module: string, name: string): FunctionPlan {
    return this.#exports.get(`${module}\n${name}`)!;
  }

  ofClass(id: number): ClassPlans {
    return this.#classes.get(id)!;
  }

  ofException(id: number): ExceptionPlans {
    return this.#exceptions.get(id)!;
  }

  #addClass(info: ProtocolInfo | ReferenceClassInfo, id: number): ClassPlans {
    return {
      constructor: info.kind === "protocol" ? undefined : this.#addConstructor(info, id),
      methods: (info.methods ?? []).map(({ name, js, kind, signature }) => {
        const display = `${info.module}.${info.qualname}.${name}()`;
        const place: Place = { name, module: info.module, owner: id };
        return this.#add(kind, display, place, signature, jsNameOf(js ?? name));
      }),
      properties: this.#addProperties(info, id),
    };
  }

  #addException(info: ExceptionInfo, id: number): ExceptionPlans {
    return {
      constructor: this.#addConstructor(info, id),
      properties: this.#addProperties(info, id),
    };
  }

  #addConstructor(info: ReferenceClassInfo | ExceptionInfo, id: number): FunctionPlan | undefined {
    // `constructor` is inherited by every object: only an own one is the manifest's.
    if (!Object.hasOwn(info, "constructor")) return undefined;
    const place: Place = { name: info.qualname, module: info.module, owner: id };
    const display = `${info.module}.${info.qualname}()`;
    return this.#add("constructor", display, place, info.constructor!);
  }

  #addProperties(info: ExceptionInfo | ProtocolInfo | ReferenceClassInfo, id: number): PropertyPlans[] {
    return (info.properties ?? []).map(({ name, js, type, writable }) => {
      const jsName = js ?? name;
      const display = `${info.module}.${info.qualname}.${jsName}`;
      const place: Place = { name, module: info.module, owner: id };
      // What Python has a method for is an ordinary property in JavaScript.
      const kind = name === "__len__" ? "instance" : "getter";
      return {
        jsName,
        getter: this.#add(kind, display, place, value(type), jsName),
        setter:
          writable === true ? this.#add("setter", display, place, assignment(type)) : undefined,
      };
    });
  }

  #add(
    kind: FunctionKind,
    display: string,
    place: Place,
    signature: SignatureInfo,
    jsName: string | symbol = place.name,
  ): FunctionPlan {
    const plan: FunctionPlan = {
      id: this.#count++,
      kind,
      display,
      ...place,
      jsName,
      params: signature.params,
      returns: signature.returns,
      isAsync: signature.async === true,
    };
    this.#functions.push(plan);
    return plan;
  }
}

interface Place {
  readonly name: string;
  readonly module: string;
  readonly owner: number | undefined;
}

function jsNameOf(name: string): string | symbol {
  if (name === "@@iterator") return Symbol.iterator;
  return name === "@@asyncIterator" ? Symbol.asyncIterator : name;
}

function value(type: TypeId): SignatureInfo {
  return { params: [], returns: type };
}

function assignment(type: TypeId): SignatureInfo {
  return { params: [{ name: "value", kind: "positional", type }], returns: -1 };
}
