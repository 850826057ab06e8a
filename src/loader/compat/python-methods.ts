// What proxies of Python objects offer besides the object's own attributes.
import type { PythonProxies } from "./python-proxy.js";
import { Opened, PythonTrait } from "./wire.js";

type PythonFunction = (...args: unknown[]) => unknown;

/** Functions of src/runtime/compat/python/pyodide/ffi/_helpers.py, as proxies. */
export type Helpers = Readonly<Record<HelperName, PythonFunction>>;

export type HelperName =
  | "identity"
  | "get"
  | "hasattr"
  | "setattr"
  | "delattr"
  | "type_name"
  | "text"
  | "to_js"
  | "length"
  | "get_item"
  | "set_item"
  | "delete_item"
  | "contains"
  | "iterator"
  | "resume"
  | "raise_in"
  | "close"
  | "start";

interface Method {
  /** Traits that the object must have. */
  readonly needs: number;
  /** The value of the property. */
  of(proxies: PythonProxies, proxy: object): unknown;
}

interface Step {
  readonly 0: boolean;
  readonly 1: unknown;
}

type Action = (proxies: PythonProxies, proxy: object, ...args: unknown[]) => unknown;

type Handler = ((value: unknown) => unknown) | undefined;

function method(needs: number, action: Action): Method {
  return {
    needs,
    of: (proxies, proxy) => (...args: unknown[]) => action(proxies, proxy, ...args),
  };
}

const { callable, awaitable, iterable, iterator, sized, subscriptable } = PythonTrait;

const next: Action = ({ helpers }, proxy, value) => asResult(helpers.resume(new Opened(proxy), value));

export const methods: ReadonlyMap<PropertyKey, Method> = new Map<PropertyKey, Method>([
  // What programs tell proxies by, in messages for instance.
  ["constructor", { needs: 0, of: () => PyProxy }],
  ["destroy", method(0, (proxies, proxy) => proxies.destroy(proxy))],
  ["copy", method(0, (proxies, proxy) => proxies.copy(proxy))],
  ["toString", method(0, ({ helpers }, proxy) => helpers.text(new Opened(proxy)))],
  [Symbol.toPrimitive, method(0, ({ helpers }, proxy) => helpers.text(new Opened(proxy)))],
  ["type", { needs: 0, of: ({ helpers }, proxy) => helpers.type_name(new Opened(proxy)) }],
  ["toJs", method(0, ({ helpers }, proxy, options) => helpers.to_js(new Opened(proxy), options))],
  ["length", { needs: sized, of: ({ helpers }, proxy) => helpers.length(new Opened(proxy)) }],
  ["get", method(subscriptable, ({ helpers }, proxy, key) => helpers.get_item(new Opened(proxy), key))],
  [
    "set",
    method(subscriptable, ({ helpers }, proxy, key, value) => helpers.set_item(new Opened(proxy), key, value)),
  ],
  ["delete", method(subscriptable, ({ helpers }, proxy, key) => helpers.delete_item(new Opened(proxy), key))],
  ["has", method(sized, ({ helpers }, proxy, key) => helpers.contains(new Opened(proxy), key))],
  [Symbol.iterator, method(iterable, ({ helpers }, proxy) => helpers.iterator(new Opened(proxy)))],
  ["next", method(iterator, next)],
  [
    "throw",
    method(iterator, ({ helpers }, proxy, error) => asResult(helpers.raise_in(new Opened(proxy), error))),
  ],
  ["return", method(iterator, ({ helpers }, proxy, value) => asResult(helpers.close(new Opened(proxy), value)))],
  [
    "then",
    method(awaitable, (_, proxy, resolved, rejected) =>
      promiseOf(_, proxy).then(resolved as Handler, rejected as Handler),
    ),
  ],
  ["catch", method(awaitable, (_, proxy, handler) => promiseOf(_, proxy).catch(handler as Handler))],
  [
    "finally",
    method(awaitable, (_, proxy, handler) => promiseOf(_, proxy).finally(handler as () => void)),
  ],
  ["call", method(callable, (proxies, proxy, _, ...args) => proxies.call(proxy, args))],
  ["apply", method(callable, (proxies, proxy, _, args) => proxies.call(proxy, [...(args as [])]))],
  ["bind", method(callable, (proxies, proxy, _, ...bound) => bind(proxies, proxy, bound))],
  [
    "callKwargs",
    method(callable, (proxies, proxy, ...args) =>
      proxies.call(proxy, args.slice(0, -1), args.at(-1) as Record<string, unknown>),
    ),
  ],
]);

class PyProxy {}

function asResult(step: unknown): IteratorResult<unknown, unknown> {
  const { 0: done, 1: value } = step as Step;
  return { done, value };
}

function bind(proxies: PythonProxies, proxy: object, bound: unknown[]): PythonFunction {
  return (...args) => proxies.call(proxy, [...bound, ...args]);
}

const promises = new WeakMap<object, Promise<unknown>>();

/** A coroutine can be awaited once: whoever asks again gets the same promise. */
function promiseOf({ helpers }: PythonProxies, proxy: object): Promise<unknown> {
  let promise = promises.get(proxy);
  if (promise === undefined) {
    promise = new Promise((resolve, reject) => {
      // `outcome` returns what Python made of it, or throws it.
      helpers.start(new Opened(proxy), (outcome: () => unknown) => {
        try {
          resolve(outcome());
        } catch (error) {
          reject(error);
        }
      });
    });
    promises.set(proxy, promise);
  }
  return promise;
}
