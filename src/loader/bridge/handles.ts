// Handles: JavaScript objects that stand for Python objects, and functions that stand for Python
// callables. A handle owns one reference to its object. While a handle lives, the same object always
// comes as the same handle.
import type { Core } from "./core.js";
import { describeObject } from "./describe.js";
import { Mismatch } from "./mismatch.js";
import type { MessageReader } from "./reader.js";

let adoption: { readonly table: HandleTable; readonly address: number } | undefined;

let peekAddress: (handle: PythonObject) => number;
let peekTable: (handle: PythonObject) => HandleTable;
let isPythonObject: (value: object) => boolean;

/** Older hosts have no `Symbol.dispose`; then `using` does not exist either. */
const dispose: typeof Symbol.dispose = Symbol.dispose ?? Symbol.for("Symbol.dispose");

/**
 * A Python object that is used by reference.
 *
 * Its class tells what it can do; an object of a class that was not compiled can only be passed back.
 * The Python object is let go when the handle is garbage collected, or at once by `Symbol.dispose`.
 */
export class PythonObject {
  #address: number;
  readonly #table: HandleTable;

  static {
    peekAddress = (handle) => handle.#address;
    peekTable = (handle) => handle.#table;
    isPythonObject = (value) => #address in value;
  }

  /** @internal Handles are made by calls into Python. */
  constructor() {
    if (adoption === undefined) throw new TypeError(`${new.target.name} has no constructor in Python`);
    this.#table = adoption.table;
    this.#address = adoption.address;
    adoption = undefined;
    this.#table.register(this, this.#address);
  }

  /** Lets the Python object go now. Using the handle afterwards is an error; disposing is not. */
  [dispose](): void {
    const address = this.#address;
    this.#address = 0;
    if (address !== 0) this.#table.release(this, address);
  }

  /** `repr()` of the Python object. */
  toString(): string {
    return describeObject(this.#table.core, addressOf(this, this.#table.core));
  }
}

export function isHandle(value: object): boolean {
  return isPythonObject(value);
}

/** The address behind a handle of this app; throws {@link Mismatch} when there is none. */
export function addressOf(handle: PythonObject, core: Core): number {
  if (!isPythonObject(handle)) throw new Mismatch("The receiver is not a Python object");
  if (peekTable(handle) !== core.handles) {
    throw new Mismatch(`The ${handle.constructor.name} belongs to another app`);
  }
  const address = peekAddress(handle);
  if (address === 0) throw new Mismatch(`The ${handle.constructor.name} has been disposed`);
  return address;
}

/** Makes the next constructed {@link PythonObject} take over one reference. */
export function adopt(table: HandleTable, address: number): void {
  adoption = { table, address };
}

export function isAdopting(): boolean {
  return adoption !== undefined;
}

interface Lease {
  readonly address: number;
  readonly reference: WeakRef<object>;
  /** The map that may still name the handle. */
  readonly live: Map<number, WeakRef<object>>;
}

export class HandleTable {
  readonly core: Core;
  readonly #live = new Map<number, WeakRef<object>>();
  /** Per callable type: the same Python callable converts differently under different annotations. */
  readonly #functions = new Map<number, Map<number, WeakRef<object>>>();
  readonly #addresses = new WeakMap<object, number>();
  readonly #registry = new FinalizationRegistry<Lease>((lease) => this.#end(lease));

  constructor(core: Core) {
    this.core = core;
  }

  /** Reads an instance: the handle, object or error for (address, class id). */
  read(reader: MessageReader): object {
    const address = reader.low();
    const classId = reader.high();
    const { core } = this;
    if (classId >= 0 && core.manifest.classes[classId]!.kind === "exception") {
      return core.errors.readInstance(reader, address, classId, true, undefined);
    }
    const living = this.#live.get(address)?.deref();
    if (living !== undefined) {
      core.runtime.typhon_release(address);
      return living;
    }
    const type = classId < 0 ? PythonObject : core.classes.get(classId);
    adopt(this, address);
    return new type();
  }

  /** The function for a Python callable whose reference the message brought. */
  functionAt(address: number, type: number): unknown {
    let live = this.#functions.get(type);
    if (live === undefined) this.#functions.set(type, (live = new Map<number, WeakRef<object>>()));
    const living = live.get(address)?.deref();
    if (living !== undefined) {
      this.core.runtime.typhon_release(address);
      return living;
    }
    const made = this.core.classes.callable(address, type);
    this.#addresses.set(made, address);
    this.#track(made, address, live);
    return made;
  }

  /** The address of the Python callable behind a function, or 0 when it is JavaScript's own. */
  addressOfFunction(value: Function): number {
    return this.#addresses.get(value) ?? 0;
  }

  register(handle: PythonObject, address: number): void {
    this.#track(handle, address, this.#live);
  }

  release(handle: PythonObject, address: number): void {
    this.#registry.unregister(handle);
    if (this.#live.get(address)?.deref() === handle) this.#live.delete(address);
    this.#letGo(address);
  }

  /** How many Python objects JavaScript holds; for leak tests. */
  get size(): number {
    let size = this.#live.size;
    for (const live of this.#functions.values()) size += live.size;
    return size;
  }

  #track(target: object, address: number, live: Map<number, WeakRef<object>>): void {
    const reference = new WeakRef(target);
    live.set(address, reference);
    this.#registry.register(target, { address, reference, live }, target);
  }

  #end({ address, reference, live }: Lease): void {
    // A younger handle for the same object may have taken the place; it has its own reference.
    if (live.get(address) === reference) live.delete(address);
    this.#letGo(address);
  }

  /** Gives a reference back. The object's `__del__` can run, and fail, here. */
  #letGo(address: number): void {
    this.core.runtime.typhon_release(address);
    this.core.memory.refresh();
  }
}
