// Writes messages for Python into the arena: a stack in the runtime's memory.
// Encoding a value can run user code (a getter, a proxy), which can call Python, which writes a
// message of its own: above the one that is being written, and gone before that goes on.
import type { RuntimeExports } from "./emscripten.js";
import type { Memory } from "./memory.js";
import { TextWindows, windowCount, windowSize } from "./text-windows.js";
import type { JsValues } from "./values.js";
import { slotSize } from "./wire.js";

interface Chunk {
  readonly begin: number;
  readonly end: number;
}

const firstChunkSize = 64 * 1024;
/** A chunk up to this size is kept for the next large message. */
const keptChunkSize = 8 * 1024 * 1024;
/** Values nested deeper than this contain themselves, as good as surely. */
const deepest = 400;

/** What {@link MessageWriter.open} hands to {@link MessageWriter.close}. */
export interface OpenMessage {
  start: number;
  outerBase: number;
  outerPins: number;
  outerDepth: number;
  outerWindows: number;
}

interface Mark {
  /** Bytes of the message. */
  readonly used: number;
  readonly pins: number;
  readonly depth: number;
  readonly windows: number;
}

export class MessageWriter {
  /** Byte address of the next slot. */
  position: number;
  /** Byte address of the message that is being written; moves when the message grows. */
  base: number;
  depth = 0;
  /** Where texts of medium length go. */
  readonly windows: TextWindows;
  #chunk: Chunk;
  /** The chunks below the current one; messages that are unfinished may begin in them. */
  readonly #outer: Chunk[] = [];
  /**
   * What unfinished messages keep alive, innermost last: ids of JavaScript values, and addresses of
   * Python objects as negative numbers.
   */
  readonly #pins: number[] = [];
  /** What `open` hands out, by nesting; the same objects again and again. */
  readonly #messages: OpenMessage[] = [];
  #open = 0;

  constructor(
    readonly memory: Memory,
    readonly values: JsValues,
    readonly runtime: RuntimeExports,
  ) {
    this.windows = new TextWindows(memory, this.#allocate(windowSize * windowCount).begin);
    this.#chunk = this.#allocate(firstChunkSize);
    this.position = this.base = this.#chunk.begin;
  }

  open(): OpenMessage {
    const message = (this.#messages[this.#open++] ??= newMessage());
    message.start = this.position;
    message.outerBase = this.base;
    message.outerPins = this.#pins.length;
    message.outerDepth = this.depth;
    message.outerWindows = this.windows.used;
    this.base = this.position;
    this.depth = 0;
    return message;
  }

  /** Ends the message after Python has read it, or because it could not be written. */
  close(message: OpenMessage): void {
    this.#open--;
    if (this.#pins.length > message.outerPins) this.#unpin(message.outerPins);
    const moved = this.base !== message.start;
    this.position = moved ? this.#leaveChunks(message.start) : message.start;
    this.base = message.outerBase;
    this.depth = message.outerDepth;
    this.windows.used = message.outerWindows;
  }

  /** Whether the message lies in memory that {@link close} gives back. */
  hasMoved(message: OpenMessage): boolean {
    return this.base !== message.start;
  }

  number(value: number): void {
    const at = this.reserve(slotSize);
    this.memory.f64[at >> 3] = value;
  }

  pair(low: number, high: number): void {
    const at = this.reserve(slotSize) >> 2;
    this.memory.i32[at] = low;
    this.memory.i32[at + 1] = high;
  }

  /** Returns the address of `size` new bytes (a multiple of the slot size). */
  reserve(size: number): number {
    if (this.position + size > this.#chunk.end) this.#grow(size);
    const at = this.position;
    this.position = at + size;
    return at;
  }

  /** Returns the id of a JavaScript value that the message names; it stays valid until `close`. */
  pin(value: object): number {
    const id = this.values.pin(value);
    this.#pins.push(id);
    return id;
  }

  /** Returns the address of a new bytes object, which Python can have until `close`. */
  newBytes(size: number): number {
    const address = this.runtime.typhon_new_bytes(size);
    this.memory.refresh();
    if (address === 0) throw outOfMemory();
    this.#pins.push(-address);
    return address;
  }

  #unpin(count: number): void {
    while (this.#pins.length > count) {
      const pin = this.#pins.pop()!;
      if (pin > 0) this.values.unpin(pin);
      else this.runtime.typhon_release(-pin);
    }
  }

  /** True when the value is nested too deep to be anything but a cycle. */
  enter(): boolean {
    return ++this.depth > deepest;
  }

  leave(): void {
    this.depth--;
  }

  /** Where the message stands, for a union member that may turn out wrong. */
  mark(): Mark {
    return {
      used: this.position - this.base,
      pins: this.#pins.length,
      depth: this.depth,
      windows: this.windows.used,
    };
  }

  rewind(mark: Mark): void {
    this.position = this.base + mark.used;
    this.depth = mark.depth;
    this.windows.used = mark.windows;
    this.#unpin(mark.pins);
  }

  /** Moves the message being written, and only that, to a larger chunk. */
  #grow(size: number): void {
    const used = this.position - this.base;
    const capacity = this.#chunk.end - this.#chunk.begin;
    const larger = this.#allocate(Math.max(2 * capacity, 2 * used, used + size + firstChunkSize));
    this.memory.u8.copyWithin(larger.begin, this.base, this.position);
    this.#outer.push(this.#chunk);
    this.#chunk = larger;
    this.base = larger.begin;
    this.position = larger.begin + used;
  }

  /** Gives back the chunks above the one where `start` lies; returns where writing goes on. */
  #leaveChunks(start: number): number {
    while (!contains(this.#chunk, start)) {
      const larger = this.#chunk;
      this.#chunk = this.#outer.pop()!;
      const isEmpty = this.#outer.length === 0 && start === this.#chunk.begin;
      if (isEmpty && larger.end - larger.begin <= keptChunkSize) {
        this.runtime.free(this.#chunk.begin);
        this.#chunk = larger;
        return larger.begin;
      }
      this.runtime.free(larger.begin);
    }
    return start;
  }

  #allocate(size: number): Chunk {
    const begin = this.runtime.malloc(size);
    this.memory.refresh();
    if (begin === 0) throw outOfMemory();
    return { begin, end: begin + size };
  }
}

function newMessage(): OpenMessage {
  return { start: 0, outerBase: 0, outerPins: 0, outerDepth: 0, outerWindows: 0 };
}

function outOfMemory(): RangeError {
  return new RangeError("Out of memory for the arguments of a call to Python");
}

function contains(chunk: Chunk, address: number): boolean {
  return address >= chunk.begin && address < chunk.end;
}
