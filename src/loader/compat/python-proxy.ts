// Python objects in the hands of JavaScript that Emscripten programs brought along, or of callbacks
// that they registered: functions that can be called, and objects whose attributes are properties.
import type { SharedFunctions } from "../bridge/compat.js";
import type { Core } from "../bridge/core.js";
import type { LiveHandle } from "../bridge/handles.js";
import type { Site } from "../bridge/sites.js";
import { methods, type Helpers } from "./python-methods.js";
import { Opened, PythonTrait } from "./wire.js";
import type { Values } from "./values.js";

interface State {
  /** 0 when it was destroyed. */
  address: number;
  readonly traits: number;
  readonly site: Site | undefined;
  /** Destroys itself by the first call. */
  isOnce: boolean;
  /** Stays a proxy when it comes back to Python. */
  isKept: boolean;
  /** Gets JavaScript's `this` as its first argument. */
  wantsThis: boolean;
}

/** What create_proxy() in Python asks for. */
export type Marks = Pick<State, "isOnce" | "isKept" | "wantsThis">;

type Keywords = Readonly<Record<string, unknown>>;

export class PythonProxies {
  readonly #core: Core;
  readonly #shared: SharedFunctions;
  /** Those that hold a reference. */
  readonly #live = new Set<State>();
  readonly #states = new WeakMap<object, State>();
  readonly #registry = new FinalizationRegistry<State>((state) => this.#release(state));
  values!: Values;
  #helpers: Helpers | undefined;

  constructor(core: Core, shared: SharedFunctions) {
    this.#core = core;
    this.#shared = shared;
  }

  /** Python functions that do what a proxy is asked for; set when Python has started this layer. */
  get helpers(): Helpers {
    return this.#helpers!;
  }

  set helpers(helpers: Helpers) {
    this.#helpers = helpers;
    this.#live.clear(); // so far there are only these, which are not the program's
  }

  /** How many Python objects the proxies keep alive. */
  get size(): number {
    return this.#live.size;
  }

  /** What {@link size} counts, one by one. */
  *list(): Iterable<LiveHandle> {
    for (const { site } of this.#live) yield { type: "Python proxy", site };
  }

  /** Makes a proxy that takes over one reference. */
  adopt(address: number, traits: number): object {
    const state: State = { address, traits, site: this.#shared.currentSite(), ...unmarked };
    this.#live.add(state);
    const isCallable = (traits & PythonTrait.callable) !== 0;
    const target: object = isCallable ? () => {} : (Object.create(null) as object);
    const handler: ProxyHandler<object> = this.#handler(state, () => proxy);
    const proxy = new Proxy(target, handler);
    this.#states.set(proxy, state);
    // The state must not know the proxy, which would then never be collected.
    this.#registry.register(proxy, state, state);
    return proxy;
  }

  isProxy(value: object): boolean {
    return this.#states.has(value);
  }

  /** The address of the Python object, or 0 when `value` is no proxy. Throws for a destroyed one. */
  addressOf(value: object): number {
    const state = this.#states.get(value);
    return state === undefined ? 0 : alive(state);
  }

  isKept(proxy: object): boolean {
    return this.#states.get(proxy)!.isKept;
  }

  mark(proxy: object, marks: Marks): void {
    Object.assign(this.#states.get(proxy)!, marks);
  }

  /** Lets the Python object go now; a second time does nothing. */
  destroy(proxy: object): void {
    const state = this.#states.get(proxy);
    if (state === undefined) return;
    this.#registry.unregister(state);
    this.#release(state);
  }

  /** Another proxy of the same object, with a life of its own. */
  copy(proxy: object): unknown {
    return this.helpers.identity(new Opened(proxy));
  }

  /** Calls the Python object behind a proxy. */
  call(proxy: object, args: readonly unknown[], keywords?: Keywords): unknown {
    return this.#call(this.#states.get(proxy)!, proxy, args, keywords);
  }

  /** Imports a Python module. */
  load(name: string): unknown {
    const { writer, runtime } = this.#core;
    return this.#exchange(
      () => this.values.writeName(name, writer),
      () => runtime.typhon_compat_load(writer.base),
    );
  }

  #call(state: State, proxy: object, args: readonly unknown[], keywords?: Keywords): unknown {
    const { writer, runtime } = this.#core;
    const address = alive(state);
    try {
      return this.#exchange(
        () => this.#writeArguments(args, keywords),
        () => runtime.typhon_compat_call(address, writer.base),
      );
    } finally {
      if (state.isOnce) this.destroy(proxy);
    }
  }

  /** One call into Python: writes a message, runs, reads the value that comes back. */
  #exchange(write: () => void, run: () => number): unknown {
    const core = this.#core;
    const message = core.writer.open();
    const outside = core.inside;
    try {
      write();
      core.inside = outside + 1;
      const answer = run();
      core.inside = outside;
      core.memory.refresh();
      if (answer === 0) throw core.errors.take(undefined);
      const result = this.values.read(core.reader.open(answer));
      if (typeof result === "object" || typeof result === "function") core.dropKept();
      return result;
    } catch (error) {
      throw core.translate(error, "call", outside);
    } finally {
      core.writer.close(message);
    }
  }

  #writeArguments(args: readonly unknown[], keywords: Keywords = {}): void {
    const { writer } = this.#core;
    const named = Object.entries(keywords);
    writer.pair(args.length, named.length);
    for (const value of args) this.values.write(value, writer, false);
    for (const [name, value] of named) {
      this.values.writeName(name, writer);
      this.values.write(value, writer, false);
    }
  }

  #release(state: State): void {
    const { address } = state;
    state.address = 0;
    if (address === 0) return;
    this.#live.delete(state);
    this.#core.runtime.typhon_release(address);
    this.#core.memory.refresh();
  }

  #handler(state: State, self: () => object): ProxyHandler<object> {
    const isSequence = (state.traits & PythonTrait.sequence) !== 0;
    return {
      get: (_, key) => {
        const method = methods.get(key);
        if (method !== undefined && (method.needs & state.traits) === method.needs) {
          return method.of(this, self());
        }
        if (typeof key !== "string") return undefined;
        if (isSequence && isIndex(key)) return this.helpers.get_item(new Opened(self()), Number(key));
        return this.helpers.get(new Opened(self()), key) ?? (isSequence ? arrayMethod(key) : undefined);
      },
      has: (_, key) => {
        if (typeof key !== "string" || methods.has(key)) return methods.has(key);
        if (isSequence && isIndex(key)) return Number(key) < (this.helpers.length(new Opened(self())) as number);
        return this.helpers.hasattr(new Opened(self()), key) === true;
      },
      set: (_, key, value) => {
        if (typeof key === "string") this.helpers.setattr(new Opened(self()), key, value);
        return typeof key === "string";
      },
      deleteProperty: (_, key) => {
        if (typeof key === "string") this.helpers.delattr(new Opened(self()), key);
        return typeof key === "string";
      },
      apply: (_target, receiver: unknown, args: unknown[]) =>
        this.#call(state, self(), state.wantsThis ? [receiver, ...args] : args),
    };
  }
}

function isIndex(key: string): boolean {
  return /^\d+$/.test(key);
}

/** Arrays' own methods work on anything with a length and numbered items. */
function arrayMethod(key: string): unknown {
  return (Array.prototype as unknown as Record<string, unknown>)[key];
}

const unmarked: Marks = { isOnce: false, isKept: false, wantsThis: false };

function alive({ address, isOnce }: State): number {
  if (address === 0) {
    throw new Error(
      isOnce ? "OnceProxy can only be called once" : "Object has already been destroyed",
    );
  }
  return address;
}
