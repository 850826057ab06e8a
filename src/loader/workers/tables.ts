// What one side has given to the other to use: functions, objects, promises.

/** Things that the other side may ask for by their numbers. */
export class GivenOut {
  readonly #byId = new Map<number, { readonly thing: object; sent: number }>();
  /** The numbers that a thing has: its own, and those that the other side has chosen for it. */
  readonly #ids = new WeakMap<object, Set<number>>();
  readonly #letGo: (thing: object) => void;
  #last = 0;

  /** `letGo` is called when the other side does not hold a thing any more. */
  constructor(letGo: (thing: object) => void) {
    this.#letGo = letGo;
  }

  /** The number of a thing, which is sent once more. */
  give(thing: object): number {
    const [known] = this.#ids.get(thing) ?? [];
    const id = known ?? ++this.#last;
    const given = this.#byId.get(id);
    if (given === undefined) this.keep(id, thing);
    else given.sent += 1;
    return id;
  }

  /** Keeps a thing under a number, which was sent once. What the other side chooses is negative. */
  keep(id: number, thing: object): void {
    this.#byId.set(id, { thing, sent: 1 });
    const ids = this.#ids.get(thing) ?? new Set();
    this.#ids.set(thing, ids.add(id));
  }

  get(id: number): object {
    const found = this.#byId.get(id);
    if (found === undefined) throw new TypeError("It has been disposed");
    return found.thing;
  }

  /** Something may be on its way again while the other side lets go of it, so occurrences count. */
  release(id: number, count: number): void {
    const given = this.#byId.get(id);
    if (given === undefined) return;
    given.sent -= count;
    if (given.sent > 0) return;
    this.#byId.delete(id);
    const ids = this.#ids.get(given.thing)!;
    ids.delete(id);
    if (ids.size === 0) this.#letGo(given.thing);
  }

  /** How many things the other side holds. */
  get size(): number {
    return this.#byId.size;
  }
}

interface Held {
  readonly reference: WeakRef<object>;
  received: number;
}

/** What stands here for things of the other side: one for each, while it is used. */
export class Received {
  readonly #byId = new Map<number, Held>();
  readonly #ids = new WeakMap<object, number>();
  readonly #release: (id: number, count: number) => void;
  readonly #registry = new FinalizationRegistry<readonly [number, Held]>(([id, held]) => {
    if (this.#byId.get(id) === held) this.#byId.delete(id);
    this.#release(id, held.received);
  });

  constructor(release: (id: number, count: number) => void) {
    this.#release = release;
  }

  /** What stands for a number that came once more; made when there is nothing yet. */
  take<T extends object>(id: number, make: () => T): T {
    const held = this.#byId.get(id);
    const living = held?.reference.deref();
    if (held !== undefined && living !== undefined) {
      held.received += 1;
      return living as T;
    }
    const made = make();
    this.hold(id, made);
    return made;
  }

  hold(id: number, thing: object): void {
    const held = { reference: new WeakRef(thing), received: 1 };
    this.#byId.set(id, held);
    this.#ids.set(thing, id);
    this.#registry.register(thing, [id, held], thing);
  }

  /** The number behind what stands here for it, or `undefined` when that is no such thing. */
  idOf(thing: object): number | undefined {
    return this.#ids.get(thing);
  }

  /** Lets go now. */
  drop(thing: object): void {
    const id = this.#ids.get(thing);
    if (id === undefined) return;
    this.#ids.delete(thing);
    this.#registry.unregister(thing);
    const held = this.#byId.get(id);
    if (held?.reference.deref() !== thing) return;
    this.#byId.delete(id);
    this.#release(id, held.received);
  }
}
