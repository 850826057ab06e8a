// Python modules whose functions run in workers: what generated modules are made of, and pools.
import { Crew } from "./crew.js";
import { Lazy } from "./lazy.js";
import type { Order } from "./messages.js";
import { RemoteClasses, type Descriptions } from "./remote-classes.js";
import { adopt, newPlace, RemoteStream } from "./remote-object.js";
import { defaultSize, startPort } from "./start.js";
import type { WorkerPort } from "./port.js";

export interface WorkersOptions {
  /** Starts the program in a worker: `new Worker(…)` as bundlers know it. */
  readonly start: () => Worker;
  /** What the classes have whose objects are in workers, by module and name. */
  readonly classes: Descriptions;
}

/** The workers of a program. */
export interface Workers {
  readonly classes: RemoteClasses;
  module(name: string): WorkerModule;
}

/** Makes the exports of one generated module. */
export interface WorkerModule {
  /** A function that lets its worker do nothing else meanwhile. */
  call(name: string): (...args: unknown[]) => Promise<unknown>;
  coroutine(name: string): (...args: unknown[]) => Promise<unknown>;
  /** A function whose result is used step by step. */
  stream(name: string): (...args: unknown[]) => AsyncGenerator;
  class(name: string): object;
  constant(name: string): Promise<unknown>;
}

/** What an export of a generated module is, so that a pool can make its own of it. */
type Source = (crew: Crew) => unknown;

const sources = new WeakMap<object, { readonly program: Program; readonly on: Source }>();

interface Program {
  readonly classes: RemoteClasses;
  readonly start: () => WorkerPort;
}

/** Connects a program with its workers. Generated modules call this; nothing starts before a call. */
export function createWorkers({ start, classes: descriptions }: WorkersOptions): Workers {
  const classes = new RemoteClasses(descriptions);
  const program: Program = { classes, start: () => startPort(start) };
  classes.crew = new Crew(program.start, classes, 1);
  const own = <T extends object>(on: (crew: Crew) => T): T => {
    const value = on(classes.crew);
    sources.set(value, { program, on });
    return value;
  };
  return {
    classes,
    module: (module) => ({
      call: (name) => own(caller({ kind: "call", module, name }, true)),
      coroutine: (name) => own(caller({ kind: "call", module, name }, false)),
      stream: (name) => own(streamer({ kind: "call", module, name })),
      constant: (name) => own(reader({ kind: "constant", module, name })),
      class: (name) => {
        const key = `${module}.${name}`;
        sources.set(classes.get(key), { program, on: (crew) => classOn(key, classes, crew) });
        return classes.get(key);
      },
    }),
  };
}

function caller(order: Order, blocks: boolean) {
  return (crew: Crew) =>
    (...args: unknown[]): Promise<unknown> =>
      crew.run(order, args, blocks);
}

function streamer(order: Extract<Order, { kind: "call" }>) {
  return (crew: Crew) =>
    (...args: unknown[]): AsyncGenerator => {
      adopt(newPlace(crew.pick(), (as) => ({ ...order, as }), args, true));
      return new RemoteStream();
    };
}

function reader(order: Order) {
  return (crew: Crew): Promise<unknown> => new Lazy(() => crew.run(order, [], false));
}

/** The same class, whose objects are made, and static methods run, in workers of `crew`. */
function classOn(key: string, classes: RemoteClasses, crew: Crew): object {
  return new Proxy(classes.get(key), {
    construct(type, args) {
      adopt(classes.construct(key, args, crew));
      return new type();
    },
    get(type, name, receiver) {
      const own = typeof name === "string" ? classes.staticMember(key, name, () => crew) : undefined;
      return own ?? (Reflect.get(type, name, receiver) as unknown);
    },
  });
}

export interface PoolOptions {
  /** How many workers there are at most. Default: one less than the machine has processors. */
  readonly size?: number;
}

/** A module whose functions run in several workers at a time. */
export type Pool<Module> = Module & {
  /** Ends the workers; calls that are not done are rejected with `WorkerStoppedError`. */
  dispose(): void;
  [Symbol.dispose](): void;
};

/**
 * A copy of a module whose calls are spread over several workers, each with its own interpreter: a
 * call goes to the first that is free. Objects stay in the worker that made them.
 *
 * @example
 * ```ts
 * import * as images from "./images.worker.py";
 * using pool = createPool(images, { size: 4 });
 * await Promise.all(files.map((file) => pool.shrink(file)));
 * ```
 */
export function createPool<Module extends object>(
  module: Module,
  { size = defaultSize() }: PoolOptions = {},
): Pool<Module> {
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(`The size of a pool is a whole number of workers, not ${size}`);
  }
  let crew: Crew | undefined;
  const copy: Record<PropertyKey, unknown> = {};
  for (const [name, value] of Object.entries(module) as [string, object][]) {
    const source = isObject(value) ? sources.get(value) : undefined;
    if (source === undefined) {
      copy[name] = value;
      continue;
    }
    const { program } = source;
    crew ??= new Crew(program.start, program.classes, size);
    copy[name] = source.on(crew);
  }
  if (crew === undefined) {
    throw new TypeError(
      'createPool() takes a module that is imported for workers: import * as m from "./m.worker.py"',
    );
  }
  const disposed = crew;
  copy["dispose"] = () => disposed.dispose();
  if (Symbol.dispose !== undefined) copy[Symbol.dispose] = copy["dispose"];
  return copy as Pool<Module>;
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
