// Handles: JavaScript objects that stand for Python objects, and functions that stand for Python
// callables. A handle owns one reference to its object. While a handle lives, the same object always
// comes as the same handle.
import type { Core } from "./core.js";
import { describeObject } from "./describe.js";
import { dispose } from "./dispose.js";
import { Mismatch } from "./mismatch.js";
import type { MessageReader } from "./reader.js";
import { currentSite } from "./sites.js";
import type { Site } from "./sites.js";

/** The living handles by the address of their object. */
type Leases = Map<number, Lease>;

interface Adoption {
  readonly table: HandleTable;
  readonly address: number;
  readonly live: Leases;
}

let adoption: Adoption | undefined;

let peekAddress: (handle: PythonObject) => number;
let peekTable: (handle: PythonObject) => HandleTable;
let isPythonObject: (value: object) => boolean;

/**
 * A Python object that is used by reference.
 *
 * Its class tells what it can do; an object of a class that was not compiled can only be passed back.
 * The Python object is let go when the handle is garbage collected, or at once by `Symbol.dispose`.
 */
export class PythonObject {
  #address: number;
  readonly #table: HandleTable;
  readonly #live: Leases;

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
    this.#live = adoption.live;
    adoption = undefined;
    this.#table.register(this, this.#address, this.#live);
  }

  /** Lets the Python object go now. Using the handle afterwards is an error; disposing is not. */
  [dispose](): void {
    const address = this.#address;
    this.#address = 0;
    if (address !== 0) this.#table.release(this, address, this.#live);
  }

  /** `repr()` of the Python object. */
  toString(): string {
    return describeObject(this.#table.core, addressOf(this, this.#table.core));
  }
}

export function isHandle(value: object): boolean {
  return isPythonObject(value);
}

export function isDisposed(handle: PythonObject): boolean {
  return peekAddress(handle) === 0;
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

/**
 * Makes the next constructed {@link PythonObject} take over one reference. `live` is where it can be
 * found again by its address.
 */
export function adopt(table: HandleTable, address: number, live: Leases = table.live): void {
  adoption = { table, address, live };
}

export function isAdopting(): boolean {
  return adoption !== undefined;
}

/** One object that keeps an object of the other side alive. */
export interface LiveHandle {
  /** What is kept alive: a class of Python, or "function" and the like for JavaScript's. */
  readonly type: string;
  readonly site: Site | undefined;
}

/** One Python reference that JavaScript holds. */
interface Lease {
  readonly address: number;
  readonly reference: WeakRef<object>;
  readonly site: Site | undefined;
  /** The map that may still name the handle. */
  readonly live: Leases;
}

export class HandleTable {
  readonly core: Core;
  readonly live: Leases = new Map();
  /** What one Python object is depends on its annotation: callables, and what is stepped. */
  readonly #typed = new Map<number, Leases>();
  readonly #addresses = new WeakMap<object, number>();
  readonly #registry = new FinalizationRegistry<Lease>((lease) => this.#end(lease));

  constructor(core: Core) {
    this.core = core;
  }

  /** Reads an instance: the handle for (address, class id). */
  read(reader: MessageReader): object {
    const address = reader.low();
    return this.instanceAt(address, reader.high());
  }

  /** The handle for an instance whose reference the message brought; -1 is no compiled class. */
  instanceAt(address: number, classId: number): object {
    const living = this.#again(address, this.live);
    if (living !== undefined) return living;
    const type = classId < 0 ? PythonObject : this.core.classes.get(classId);
    adopt(this, address);
    return new type();
  }

  /** The handle for an object of no compiled class that has the members of a protocol. */
  protocolAt(address: number, protocol: number): object {
    const live = this.#liveOf(-1 - protocol); // apart from types, whose ids are not negative
    const living = this.#again(address, live);
    if (living !== undefined) return living;
    const type = this.core.classes.get(protocol);
    adopt(this, address, live);
    return new type();
  }

  /** The function for a Python callable whose reference the message brought. */
  functionAt(address: number, type: number): unknown {
    const live = this.#liveOf(type);
    const living = this.#again(address, live);
    if (living !== undefined) return living;
    const made = this.core.classes.callable(address, type);
    this.#addresses.set(made, address);
    this.#track(made, address, live);
    return made;
  }

  /** The handle for an object of a stepped type whose reference the message brought. */
  steppedAt(address: number, type: number): object {
    const live = this.#liveOf(type);
    const living = this.#again(address, live);
    if (living !== undefined) return living;
    const handleClass = this.core.steppers.classOf(type);
    adopt(this, address, live);
    return new handleClass();
  }

  /** The address of the Python callable behind a function, or 0 when it is JavaScript's own. */
  addressOfFunction(value: Function): number {
    return this.#addresses.get(value) ?? 0;
  }

  register(handle: PythonObject, address: number, live: Leases): void {
    this.#track(handle, address, live);
  }

  release(handle: PythonObject, address: number, live: Leases): void {
    this.#registry.unregister(handle);
    if (live.get(address)?.reference.deref() === handle) live.delete(address);
    this.#letGo(address);
  }

  /** How many Python objects JavaScript holds; for leak tests. */
  get size(): number {
    let size = this.live.size;
    for (const live of this.#typed.values()) size += live.size;
    return size;
  }

  /** What {@link size} counts, one by one. */
  *list(): Iterable<LiveHandle> {
    for (const live of [this.live, ...this.#typed.values()]) {
      for (const { reference, site } of live.values()) {
        const target = reference.deref();
        const type = typeof target === "function" ? "Python function" : target?.constructor.name;
        yield { type: type ?? "a handle that is being collected", site };
      }
    }
  }

  #liveOf(type: number): Leases {
    let live = this.#typed.get(type);
    if (live === undefined) this.#typed.set(type, (live = new Map()));
    return live;
  }

  /** The living handle of an object that comes again; it has its own reference already. */
  #again(address: number, live: Leases): object | undefined {
    const living = live.get(address)?.reference.deref();
    if (living !== undefined) this.core.runtime.typhon_release(address);
    return living;
  }

  #track(target: object, address: number, live: Leases): void {
    const lease = { address, reference: new WeakRef(target), site: currentSite(), live };
    live.set(address, lease);
    this.#registry.register(target, lease, target);
  }

  #end(lease: Lease): void {
    const { address, live } = lease;
    // A younger handle for the same object may have taken the place; it has its own reference.
    if (live.get(address) === lease) live.delete(address);
    this.#letGo(address);
  }

  /** Gives a reference back. The object's `__del__` can run, and fail, here. */
  #letGo(address: number): void {
    this.core.runtime.typhon_release(address);
    this.core.memory.refresh();
  }
}
