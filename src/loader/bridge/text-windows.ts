// Fixed places for texts of medium length, beside the arena. The engine's own encoder is the fastest
// way to write such a text, but making a view for it to write into costs twice the writing: these
// views are made once.
import type { Memory } from "./memory.js";

/** Texts of up to this many UTF-16 units fit whatever they hold: three bytes a unit. */
export const longestInWindow = 512;
export const windowSize = longestInWindow * 3;
export const windowCount = 16;

export class TextWindows {
  readonly #memory: Memory;
  readonly #begin: number;
  #views: Uint8Array[] = [];
  #buffer: ArrayBufferLike | undefined;
  /** How many are taken by unfinished messages; the arena counts. */
  used = 0;

  constructor(memory: Memory, begin: number) {
    this.#memory = memory;
    this.#begin = begin;
  }

  get isFull(): boolean {
    return this.used === windowCount;
  }

  /** Takes the next one; see {@link addressOfLast}. */
  take(): Uint8Array {
    const { buffer } = this.#memory.u8;
    if (buffer !== this.#buffer) this.#renew(buffer);
    return this.#views[this.used++]!;
  }

  get addressOfLast(): number {
    return this.#begin + (this.used - 1) * windowSize;
  }

  #renew(buffer: ArrayBufferLike): void {
    this.#buffer = buffer;
    this.#views = Array.from(
      { length: windowCount },
      (_, i) => new Uint8Array(buffer, this.#begin + i * windowSize, windowSize),
    );
  }
}
