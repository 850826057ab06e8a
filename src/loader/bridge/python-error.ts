// Exceptions that Python raised, as JavaScript errors.
// Raising and catching one must cost little, so everything that takes time to make (the stack with
// its Python frames, the traceback with source lines, the cause) is made when first asked for.
import type { Core } from "./core.js";
import { decodeDynamic } from "./dynamic.js";
import { Mismatch } from "./mismatch.js";
import { remoteErrorBrand } from "./remote-brand.js";
import { writeText } from "./strings.js";
import { ExceptionTraits } from "./wire.js";

/** What the bridge knows of an exception; the only thing a {@link PythonError} is made from. */
export class RaisedException {
  constructor(
    readonly core: Core,
    readonly address: number,
    readonly name: string,
    readonly type: string,
    readonly text: string,
    readonly traits: number,
    /** The function whose callers the stack starts with. */
    public boundary: Function | undefined,
  ) {}
}

export type PythonErrorClass = new (raised: RaisedException) => PythonError;

/** Behind the own property `cause`, which is only there when there is one. */
const causeOf = Symbol("cause");
/** Behind the own property `errors`, which only groups have. */
const errorsOf = Symbol("errors");

let peek: (error: PythonError) => RaisedException;
let isOwn: (error: object) => boolean;

interface StackHolder {
  stack?: string;
}

type CaptureStackTrace = (holder: StackHolder, boundary?: Function) => void;
const errorClass = Error as unknown as {
  stackTraceLimit?: number;
  captureStackTrace?: CaptureStackTrace;
};

// Where the lazily made stack is kept; above the class, whose body computes names with it.
/**
 * A Python exception. Compiled exception classes are subclasses, so `instanceof` works with them and
 * with their bases.
 */
export class PythonError extends Error {
  readonly #raised: RaisedException;
  readonly #site: StackHolder;
  #stack: string | undefined;
  #traceback: string | undefined;
  #cause: { readonly value: unknown } | undefined;
  #errors: readonly unknown[] | undefined;

  static {
    peek = (error) => error.#raised;
    isOwn = (error) => #raised in error;
  }

  /** Those that come out of workers count too; they are of a class that needs no interpreter. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (Function.prototype[Symbol.hasInstance].call(this, value)) return true;
    return this === PythonError && value instanceof Error && remoteErrorBrand in value;
  }

  /** @internal Errors of this class come out of Python; compiled classes have other constructors. */
  constructor(raised: RaisedException) {
    if (!(raised instanceof RaisedException)) {
      throw new TypeError(`${new.target.name} is a Python exception; only Python can make one`);
    }
    const limit = errorClass.stackTraceLimit;
    errorClass.stackTraceLimit = 0; // the stack is captured below, without the bridge's own frames
    super(raised.text);
    if (limit === undefined) delete errorClass.stackTraceLimit;
    else errorClass.stackTraceLimit = limit;
    this.#raised = raised;
    this.#site = captureStack(raised.boundary);
    // The engine's own property would hide the accessor below. Redefining it costs five times as much.
    delete (this as StackHolder).stack;
    if (raised.traits & ExceptionTraits.hasCause) addCause(this);
    if (raised.traits & ExceptionTraits.isGroup) Object.defineProperty(this, "errors", errorsProperty);
    raised.core.errors.register(this, raised.address);
  }

  /** Python's `__cause__`, or else its `__context__`: an error, or whatever JavaScript had thrown. */
  declare readonly cause?: unknown;

  /** The exceptions of an exception group, such as `asyncio.TaskGroup` raises; of groups only. */
  declare readonly errors?: readonly unknown[];

  /** The name of the Python class, such as `ValueError`. */
  override get name(): string {
    return this.#raised.name;
  }

  /** The class with its module: `json.decoder.JSONDecodeError`; a builtin has none. */
  get type(): string {
    return this.#raised.type;
  }

  /** The traceback as Python prints it, with source lines. */
  get traceback(): string {
    const { core, address } = this.#raised;
    return (this.#traceback ??= readText(core, core.runtime.typhon_traceback(address)));
  }

  /** The arguments that the exception was made with. */
  get args(): readonly unknown[] {
    return this.attribute("args") as readonly unknown[];
  }

  /**
   * An attribute of the exception, converted by its own type: `errno` of an `OSError`, `code` of a
   * `SystemExit`. Compiled classes declare theirs as properties.
   *
   * @throws PythonError when there is no such attribute.
   */
  attribute(name: string): unknown {
    const { core, address } = this.#raised;
    return readAttribute(core, address, name);
  }

  /** @internal */
  get [errorsOf](): readonly unknown[] {
    return (this.#errors ??= membersOf(this.#raised));
  }

  /** @internal */
  get [causeOf](): unknown {
    if (this.#cause === undefined) {
      const { core, address } = this.#raised;
      const record = core.runtime.typhon_cause(address);
      core.memory.refresh();
      this.#cause = { value: record === 0 ? undefined : core.errors.read(record, undefined) };
    }
    return this.#cause.value;
  }

  /** The Python frames, then the JavaScript ones. */
  override get stack(): string {
    return (this.#stack ??= this.#makeStack());
  }

  override set stack(stack: string) {
    this.#stack = stack;
  }

  #makeStack(): string {
    const header = this.message === "" ? this.name : `${this.name}: ${this.message}`;
    const python = pythonFrames(this.#raised);
    const javascript = framesOf(this.#site.stack ?? "");
    return [header, ...python, ...javascript].join("\n");
  }
}

const causeProperty: PropertyDescriptor & ThisType<PythonError> = {
  configurable: true,
  enumerable: false,
  get() {
    return this[causeOf];
  },
};

const errorsProperty: PropertyDescriptor & ThisType<PythonError> = {
  configurable: true,
  enumerable: false,
  get() {
    return this[errorsOf];
  },
};

/** The same exception can get a cause after JavaScript has seen it. */
export function addCause(error: PythonError): void {
  if (!Object.hasOwn(error, "cause")) Object.defineProperty(error, "cause", causeProperty);
}

function membersOf({ core, address }: RaisedException): readonly unknown[] {
  const members: unknown[] = [];
  for (;;) {
    const record = core.runtime.typhon_member(address, members.length);
    core.memory.refresh();
    if (record === 0) return members;
    members.push(core.errors.read(record, undefined));
  }
}

function readAttribute(core: Core, address: number, name: string): unknown {
  const { writer, reader } = core;
  const message = writer.open();
  try {
    writeText(name, writer);
    const result = core.runtime.typhon_attribute(address, writer.base);
    core.memory.refresh();
    if (result === 0) throw core.errors.take(undefined);
    const value = decodeDynamic(core, reader.open(result));
    if (reader.hasKept) core.dropKept();
    return value;
  } finally {
    writer.close(message);
  }
}

function captureStack(boundary: Function | undefined): StackHolder {
  if (errorClass.captureStackTrace === undefined) return new Error();
  const holder: StackHolder = {};
  errorClass.captureStackTrace(holder, boundary);
  return holder;
}

/** The lines of a stack that are frames: engines differ in whether a header comes first. */
function framesOf(stack: string): string[] {
  const lines = stack.split("\n").filter((line) => line !== "");
  return lines.filter((line) => /^\s+at |@/.test(line));
}

/** Innermost first, as JavaScript prints stacks. */
function pythonFrames({ core, address }: RaisedException): string[] {
  const message = core.runtime.typhon_frames(address);
  core.memory.refresh();
  const reader = core.reader.open(message);
  const count = reader.low();
  const frames: string[] = [];
  for (let i = 0; i < count; i++) {
    const file = reader.text();
    const name = reader.text();
    frames.push(`    at ${name} (${projectPath(file)}:${reader.number()})`);
  }
  return frames.reverse();
}

/** The project is mounted at /app, so what follows is the path from the project's folder. */
function projectPath(file: string): string {
  return file.startsWith("/app/") ? file.slice("/app/".length) : file;
}

function readText(core: Core, message: number): string {
  core.memory.refresh();
  return core.reader.open(message).text();
}

/** The address of the exception behind an error; throws {@link Mismatch} for another app's. */
export function errorAddress(error: PythonError, core: Core): number {
  const raised = isOwn(error) ? peek(error) : undefined;
  if (raised?.core !== core) throw new Mismatch(`The ${error.name} belongs to another app`);
  return raised.address;
}

/** Whether an error came out of this app's Python. */
export function isErrorOf(error: unknown, core: Core): error is PythonError {
  return error instanceof Error && isOwn(error) && peek(error as PythonError).core === core;
}

/** Whether a compiled class is being constructed for an exception that exists already. */
export function isRaised(argument: unknown): argument is RaisedException {
  return argument instanceof RaisedException;
}
