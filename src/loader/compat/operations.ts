// What Python asks of JavaScript, by number. The order is that of
// src/runtime/compat/python/pyodide/ffi/_operations.py; the first ones are in
// src/runtime/compat/request.h too.
import type { PythonProxies } from "./python-proxy.js";
import type { Helpers } from "./python-methods.js";
import { attributeName } from "./names.js";
import { traitsOf } from "./traits.js";
import { bytesOf } from "./values.js";
import { Opened } from "./wire.js";

/** The answer that there is no value. */
export const missing = Symbol("missing");

/** An answer that crosses with its contents, `depth` levels deep. */
export class Deep {
  constructor(
    readonly value: unknown,
    readonly depth: number,
  ) {}
}

/** An answer that is a proxy of a Python object, and stays one in Python. */
export class Unopened {
  constructor(readonly proxy: object) {}
}

type Bag = Record<PropertyKey, unknown>;
type Sizes = { readonly size?: unknown; readonly length?: unknown };
type AnyFunction = (...args: unknown[]) => unknown;
type AnyClass = new (...args: unknown[]) => unknown;

export type Operation = (args: readonly never[], proxies: PythonProxies) => unknown;

const all = (value: unknown): Deep => new Deep(value, 1);

function operation<Args extends readonly unknown[]>(
  run: (args: Args, proxies: PythonProxies) => unknown,
): Operation {
  return run as unknown as Operation;
}

function method(receiver: Bag, name: PropertyKey, args: unknown[]): unknown {
  return (receiver[name] as AnyFunction).apply(receiver, args);
}

function resume(iterator: Bag, name: string, args: unknown[]): unknown {
  const step = method(iterator, name, args) as IteratorResult<unknown>;
  return all([step.done === true, step.value]);
}

export const operations: readonly Operation[] = [
  // get(value, name)
  operation<[Bag, string]>(([value, name]) => {
    const key = attributeName(name);
    const found = value[key];
    return found !== undefined || key in Object(value) ? found : missing;
  }),
  // set(value, name, content)
  operation<[Bag, string, unknown]>(([value, name, content]) => {
    value[attributeName(name)] = content;
  }),
  // remove(value, name)
  operation<[Bag, string]>(([value, name]) => {
    delete value[attributeName(name)];
  }),
  // call(function, this, …)
  operation<[AnyFunction, unknown, ...unknown[]]>(([target, receiver, ...args]) =>
    Reflect.apply(target, receiver, args),
  ),
  // traits(value)
  operation<[object]>(([value], proxies) => traitsOf(value, proxies.isProxy(value))),
  // construct(class, …)
  operation<[AnyClass, ...unknown[]]>(([target, ...args]) => Reflect.construct(target, args)),
  // global()
  operation<[]>(() => globalThis),
  // item(value, key): a property by its exact name or index
  operation<[Bag, PropertyKey]>(([value, key]) =>
    key in Object(value) ? value[key] : missing,
  ),
  // set_item(value, key, content)
  operation<[Bag, PropertyKey, unknown]>(([value, key, content]) => {
    value[key] = content;
  }),
  // delete_item(value, key)
  operation<[Bag, PropertyKey]>(([value, key]) => {
    if (!(key in Object(value))) return missing;
    return delete value[key];
  }),
  // method(value, name, …)
  operation<[Bag, string, ...unknown[]]>(([value, name, ...args]) => method(value, name, args)),
  // text(value)
  operation<[unknown]>(([value]) => textOf(value)),
  // typeof(value)
  operation<[unknown]>(([value]) => typeof value),
  // truth(value)
  operation<[Bag]>(([value]) => isTrue(value)),
  // keys(value): its own enumerable properties
  operation<[object]>(([value]) => all(Object.keys(value))),
  // names(value): all properties that have a string for a name
  operation<[object]>(([value]) => all(namesOf(value))),
  // size(value)
  operation<[Sizes]>(([{ size, length }]) => (typeof size === "number" ? size : length)),
  // iterate(value)
  operation<[Bag]>(([value]) => method(value, Symbol.iterator, [])),
  // next(iterator)
  operation<[Iterator<unknown>]>(([iterator]) => {
    const step = iterator.next();
    return step.done === true ? missing : step.value;
  }),
  // resume(iterator, method, argument)
  operation<[Bag, string, unknown]>(([iterator, name, value]) => resume(iterator, name, [value])),
  // iterate_async(value)
  operation<[Bag]>(([value]) => method(value, Symbol.asyncIterator, [])),
  // to_python(value, depth)
  operation<[unknown, number]>(([value, depth]) => new Deep(value, depth)),
  // assign(target, source): all bytes
  operation<[object, object]>(([target, source]) => {
    bytesOf(target)!.set(bytesOf(source)!);
  }),
  // bytes(value)
  operation<[object]>(([value]) => new Deep(bytesOf(value), 1)),
  // identity(…, value)
  operation<unknown[]>((args) => args.at(-1)),
  // proxy(object, once, roundtrip, capture_this)
  operation<[object, boolean, boolean, boolean]>(([proxy, isOnce, isKept, wantsThis], proxies) => {
    proxies.mark(proxy, { isOnce, isKept, wantsThis });
    return new Unopened(proxy);
  }),
  // destroy(proxy)
  operation<[object]>(([proxy], proxies) => proxies.destroy(proxy)),
  // set_helpers(…, record)
  operation<[unknown, Helpers]>(([, helpers], proxies) => {
    proxies.helpers = helpers;
  }),
  // slice(value, start, stop, step)
  operation<[ArrayLike<unknown>, number, number, number]>(([value, start, stop, step]) => {
    const items: unknown[] = [];
    for (let i = start; step > 0 ? i < stop : i > stop; i += step) items.push(value[i]);
    return items;
  }),
  // constructor_name(value)
  operation<[Bag]>(([value]) => (value["constructor"] as { name?: unknown } | undefined)?.name),
  // subscribe(promise, resolved, rejected)
  operation<[PromiseLike<unknown>, AnyFunction, AnyFunction]>(([promise, resolved, rejected]) => {
    Promise.resolve(promise).then(resolved, (reason: unknown) => rejected(asError(reason)));
  }),
  // entries(value): its own enumerable properties
  operation<[object]>(([value]) => new Deep(Object.entries(value), 2)),
  // unwrap(proxy)
  operation<[object]>(([proxy]) => new Opened(proxy)),
];

// Python cannot raise anything but an exception.
function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(textOf(reason), { cause: reason });
}

/** The operations that run a function of JavaScript: call and method. */
export const calls: ReadonlySet<number> = new Set([3, 10]);

function textOf(value: unknown): string {
  try {
    if (value instanceof Symbol) return value.toString();
    return String(value);
  } catch {
    return Object.prototype.toString.call(value); // no toString of its own, or one that throws
  }
}

// An empty container is false, as in Python.
function isTrue(value: Bag): boolean {
  if (!value) return false; // document.all
  if (Array.isArray(value)) return value.length > 0;
  const { size } = value as Sizes;
  if (typeof size === "number" && typeof value[Symbol.iterator] === "function") return size > 0;
  const bytes = bytesOf(value);
  return bytes === undefined || bytes.length > 0;
}

function namesOf(value: object): string[] {
  const names = new Set<string>();
  for (let at: object | null = value; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  }
  return [...names].filter((name) => !/^\d/.test(name));
}
