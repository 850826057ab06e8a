// How a program interrupts Python code that runs without a break: a number in shared memory, which the
// interpreter looks at every so often.
import { canShare } from "./can-share.js";

export class Interrupt {
  /** At index 0 the number of the call that is to stop. */
  readonly #numbers: Int32Array;

  private constructor(readonly memory: SharedArrayBuffer) {
    this.#numbers = new Int32Array(memory);
  }

  /** `undefined` where there is no shared memory. */
  static make(): Interrupt | undefined {
    return canShare() ? new Interrupt(new SharedArrayBuffer(4)) : undefined;
  }

  static of(memory: SharedArrayBuffer): Interrupt {
    return new Interrupt(memory);
  }

  ask(call: number): void {
    Atomics.store(this.#numbers, 0, call);
  }

  isAsked(call: number): boolean {
    return call !== 0 && Atomics.load(this.#numbers, 0) === call;
  }

  taken(): void {
    Atomics.store(this.#numbers, 0, 0);
  }
}
