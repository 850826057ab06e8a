// Reads messages from Python. Reading runs no user code, so one reader serves all messages: each is
// read to its end before anything else happens.
import type { Memory } from "./memory.js";
import { decodeLatin, decodeWide } from "./strings.js";

export class MessageReader {
  /** Index of the next slot in `f64`; `<< 1` in `i32`. */
  slot = 0;
  /** The message named JavaScript values that Python keeps alive until it is told to let go. */
  hasKept = false;
  #latin = "";
  #latinAt = 0;
  #wide = "";
  #wideAt = 0;

  constructor(readonly memory: Memory) {}

  open(pointer: number): this {
    const { memory } = this;
    const at = pointer >> 2;
    const latinUnits = memory.i32[at + 1]!;
    const wideUnits = memory.i32[at + 3]!;
    // One decoding for all strings of a message; each string is then a slice.
    this.#latin = latinUnits === 0 ? "" : decodeLatin(memory, memory.u32[at]!, latinUnits);
    this.#wide = wideUnits === 0 ? "" : decodeWide(memory, memory.u32[at + 2]!, wideUnits);
    this.#latinAt = this.#wideAt = 0;
    this.slot = (pointer >> 3) + 2;
    return this;
  }

  number(): number {
    return this.memory.f64[this.slot++]!;
  }

  /** The first half of a slot. */
  low(): number {
    return this.memory.i32[this.slot++ << 1]!;
  }

  /** The second half of the slot that was read last. */
  high(): number {
    return this.memory.i32[((this.slot - 1) << 1) + 1]!;
  }

  text(): string {
    const length = this.low();
    if (this.high() === 0) {
      const start = this.#latinAt;
      this.#latinAt = start + length;
      return length === this.#latin.length ? this.#latin : this.#latin.substring(start, start + length);
    }
    const start = this.#wideAt;
    this.#wideAt = start + length;
    return length === this.#wide.length ? this.#wide : this.#wide.substring(start, start + length);
  }

  bytes(): Uint8Array {
    const size = this.low();
    if (this.high() !== 0) return this.#lentBytes(size);
    const begin = this.slot << 3;
    this.slot += (size + 7) >> 3;
    return this.memory.u8.slice(begin, begin + size);
  }

  /** Large bytes lie in the Python object itself, which the message keeps alive. */
  #lentBytes(size: number): Uint8Array {
    const begin = this.low();
    this.hasKept = true;
    return this.memory.u8.slice(begin, begin + size);
  }

  bigint(): bigint {
    const words = this.low();
    const negative = this.high() < 0;
    const at = this.slot << 1;
    this.slot += words >> 1;
    let hex = "";
    for (let i = words - 1; i >= 0; i--) {
      hex += this.memory.u32[at + i]!.toString(16).padStart(8, "0");
    }
    const magnitude = words === 0 ? 0n : BigInt(`0x${hex}`);
    return negative ? -magnitude : magnitude;
  }
}
