// Python modules without declarations, for tools that learn at run time what they work with.
import { createApp, runningApps, type App } from "./app.js";
import { manifestVersion } from "./manifest.js";

/**
 * A Python object whose type is not known: its attributes are properties.
 *
 * Scalars come as they are, everything else as another such object; {@link isCallable} and
 * {@link isIterable} tell what can be done with it.
 */
export interface Dynamic {
  readonly [attribute: string]: unknown;
}

/** A Python callable: values go in and come out as those of {@link Dynamic}. */
export interface DynamicFunction {
  (...args: readonly unknown[]): unknown;
  /** The last argument is an object with the keyword arguments. */
  callKwargs(...args: readonly unknown[]): unknown;
}

/**
 * Imports any Python module: of the program, of an installed package, of the standard library.
 *
 * `app` may be left out while there is one app at most; without any, a bare one is started.
 *
 * @throws {@link PythonError} when there is no such module, or when it raises.
 */
export async function load(name: string, app?: App): Promise<Dynamic> {
  return (app ?? onlyApp()).load(name);
}

/** Whether a value is a function, of Python or of JavaScript. */
export function isCallable(value: unknown): value is DynamicFunction {
  return typeof value === "function";
}

/** Whether `for … of` works on a value. */
export function isIterable(value: unknown): value is Iterable<unknown> {
  if (typeof value === "string") return true;
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  return isObject && typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === "function";
}

let bareApp: App | undefined;

function onlyApp(): App {
  const [app, second] = runningApps();
  if (second !== undefined) throw new TypeError("There are several apps: pass one to load()");
  return app ?? (bareApp ??= createApp({ manifest: noModules }));
}

const noModules = { version: manifestVersion, paths: [], types: [], classes: [], modules: [] };
