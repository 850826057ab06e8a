// Errors that come out of a worker. All that can be asked of one has come with it.
import { remoteErrorBrand } from "../bridge/remote-brand.js";
import type { ErrorReport, Packed, PythonReport } from "./messages.js";

/** What reads the values of a report. */
export type Unpack = (packed: Packed) => unknown;

/** What an error is made from. */
export class Reported {
  constructor(
    readonly report: ErrorReport,
    readonly python: PythonReport,
    readonly unpack: Unpack,
  ) {}
}

/**
 * An exception of Python that was raised in a worker: an `instanceof` the package's `PythonError`,
 * with the same properties.
 */
export class RemotePythonError extends Error {
  readonly type: string;
  /** The traceback as Python prints it, with source lines. */
  readonly traceback: string;
  readonly args: readonly unknown[];
  declare readonly errors?: readonly unknown[];
  readonly #attributes: Readonly<Record<string, unknown>>;

  /** @internal */
  constructor(reported: Reported) {
    if (!(reported instanceof Reported)) {
      throw new TypeError(`${new.target.name} is a Python exception; only Python can make one`);
    }
    const { report, python, unpack } = reported;
    super(report.message, report.cause && { cause: unpack(report.cause) });
    this.type = python.type;
    this.traceback = python.traceback;
    this.args = unpack(python.args) as readonly unknown[];
    this.#attributes = Object.fromEntries(
      Object.entries(python.attributes).map(([name, value]) => [name, unpack(value)]),
    );
    hide(this, "name", report.name);
    hide(this, "stack", [`${this}`, ...python.frames].join("\n"));
    for (const [name, value] of Object.entries(this.#attributes)) {
      if (!(name in this)) Object.defineProperty(this, name, { value, enumerable: true });
    }
    if (python.errors !== undefined) hide(this, "errors", unpack(python.errors));
  }

  get [remoteErrorBrand](): true {
    return true;
  }

  /**
   * An attribute of the exception.
   *
   * @throws `TypeError` when it has none of that name, or none that could leave the worker.
   */
  attribute(name: string): unknown {
    if (name === "args") return this.args;
    if (Object.hasOwn(this.#attributes, name)) return this.#attributes[name];
    throw new TypeError(`The ${this.name} brought no attribute '${name}' from its worker`);
  }
}

/** An error of JavaScript: of the loader, or one that refuses a value. */
export function errorFrom(report: ErrorReport, unpack: Unpack): Error {
  const type = errorClasses[report.name] ?? Error;
  const error = new type(report.message, report.cause && { cause: unpack(report.cause) });
  hide(error, "name", report.name);
  return error;
}

const errorClasses: Readonly<Record<string, ErrorConstructor>> = {
  TypeError,
  RangeError,
  SyntaxError,
  ReferenceError,
};

const withCaller = new WeakSet<RemotePythonError>();

function hide(error: Error, name: string, value: unknown): void {
  Object.defineProperty(error, name, { value, configurable: true, writable: true });
}

/** Puts the frames of who called behind those of Python, without those of the connection. */
export function addCaller(error: RemotePythonError, stack = ""): void {
  if (withCaller.has(error)) return; // one failure can be told to several
  withCaller.add(error);
  const frames = stack.split("\n").filter((line) => /^\s+at |@/.test(line));
  const own = frames.filter((line) => !/\/loader\/workers\/|new Promise/.test(line));
  hide(error, "stack", [error.stack, ...own].join("\n"));
}
