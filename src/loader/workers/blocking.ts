// Answers for Python code that waits in the middle of a call: a worker that waits takes no messages,
// so the answer comes through shared memory.
import type { Packed } from "./messages.js";
import { textOfValue, valueOfText } from "./value-text.js";

/** What is waited for. */
export interface Answer {
  readonly isFailure: boolean;
  readonly value: Packed;
}

const enum State {
  waiting = 0,
  /** The answer is there. */
  written = 1,
  /** It is longer than the memory: it has to be asked for again with more. */
  tooLong = 2,
}

/** State and length come before the text. */
const header = 8; // bytes
const usualSize = 65536; // bytes

export function memoryFor(length = usualSize): SharedArrayBuffer {
  return new SharedArrayBuffer(header + length);
}

/** Writes an answer; when it does not fit, its text is returned for {@link writeText}. */
export function writeAnswer(memory: SharedArrayBuffer, answer: Answer): Uint8Array | undefined {
  const text = new TextEncoder().encode(textOfValue(answer));
  return writeText(memory, text) ? undefined : text;
}

/** Whether the text fits. */
export function writeText(memory: SharedArrayBuffer, text: Uint8Array): boolean {
  const words = new Int32Array(memory, 0, 2);
  const fits = text.length <= memory.byteLength - header;
  if (fits) new Uint8Array(memory, header).set(text);
  words[1] = text.length;
  Atomics.store(words, 0, fits ? State.written : State.tooLong);
  Atomics.notify(words, 0);
  return fits;
}

/**
 * Blocks until the answer is there. Returns how long it is when the memory is too small for it.
 *
 * @throws what `check` throws, which is called from time to time.
 */
export function waitForAnswer(memory: SharedArrayBuffer, check: () => void): Answer | number {
  const words = new Int32Array(memory, 0, 2);
  const often = 20; // milliseconds
  while (Atomics.wait(words, 0, State.waiting, often) === "timed-out") check();
  const length = words[1]!;
  if (words[0] === State.tooLong) return length;
  // Text is not decoded from shared memory.
  const text = new Uint8Array(memory, header, length).slice();
  return valueOfText(new TextDecoder().decode(text)) as Answer;
}
