// The JavaScript values that Python holds, by id. Python counts its own references per id
// (src/runtime/proxy/js_value.h) and says when the last one is gone; a value that is named in a
// message is pinned until the message ends, because Python may not have taken it over yet.
import type { RuntimeExports } from "./emscripten.js";
import type { LiveHandle } from "./handles.js";
import { currentSite } from "./sites.js";
import type { Site } from "./sites.js";

interface Entry {
  readonly value: unknown;
  readonly site: Site | undefined;
  pins: number;
}

export class JsValues {
  readonly #entries: (Entry | undefined)[] = [undefined]; // 0 is no value
  readonly #free: number[] = [];
  /** Objects and functions keep their id while they are in the table: identity survives. */
  readonly #ids = new Map<unknown, number>();

  constructor(readonly runtime: RuntimeExports) {}

  get(id: number): unknown {
    return this.#entries[id]?.value;
  }

  /** How many values Python holds now. */
  get size(): number {
    return this.#entries.length - 1 - this.#free.length;
  }

  /** What {@link size} counts, one by one. */
  *list(): Iterable<LiveHandle> {
    for (const entry of this.#entries) {
      if (entry !== undefined) yield { type: `JavaScript ${typeof entry.value}`, site: entry.site };
    }
  }

  /** An id for a value that C++ takes over as the very next thing it does. */
  add(value: unknown): number {
    const known = this.#ids.get(value);
    if (known !== undefined) return known;
    const id = this.#free.pop() ?? this.#entries.length;
    this.#entries[id] = { value, site: currentSite(), pins: 0 };
    this.#ids.set(value, id);
    return id;
  }

  pin(value: object): number {
    const id = this.add(value);
    this.#entries[id]!.pins++;
    return id;
  }

  unpin(id: number): void {
    const entry = this.#entries[id]!;
    if (--entry.pins === 0 && this.runtime.typhon_is_retained(id) === 0) this.#remove(id, entry);
  }

  /** Python's last reference is gone. */
  release(id: number): void {
    const entry = this.#entries[id]!;
    if (entry.pins === 0) this.#remove(id, entry);
  }

  #remove(id: number, entry: Entry): void {
    this.#entries[id] = undefined;
    this.#ids.delete(entry.value);
    this.#free.push(id);
  }
}
