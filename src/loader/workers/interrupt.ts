// How a program interrupts Python code that runs without a break: numbers in shared memory, which the
// interpreter looks at every so often.
import { canShare } from "./can-share.js";

/** Several calls may be stopped before Python looks; each has the place that its number leads to. */
const places = 64;

export class Interrupt {
  /** The numbers of the calls that are to stop; 0 is none. */
  readonly #numbers: Int32Array;

  private constructor(readonly memory: SharedArrayBuffer) {
    this.#numbers = new Int32Array(memory);
  }

  /** `undefined` where there is no shared memory. */
  static make(): Interrupt | undefined {
    return canShare() ? new Interrupt(new SharedArrayBuffer(places * Int32Array.BYTES_PER_ELEMENT)) : undefined;
  }

  static of(memory: SharedArrayBuffer): Interrupt {
    return new Interrupt(memory);
  }

  ask(call: number): void {
    Atomics.store(this.#numbers, call % places, call);
  }

  isAsked(call: number): boolean {
    return call !== 0 && Atomics.load(this.#numbers, call % places) === call;
  }

  /** Python is about to stop the call. */
  taken(call: number): void {
    Atomics.compareExchange(this.#numbers, call % places, call, 0);
  }
}
