// Promises and the event loop they share with asyncio.
import type { TypeId } from "../manifest.js";
import { writeThrown } from "./callbacks.js";
import type { Core } from "./core.js";
import type { MessageReader } from "./reader.js";
import { LoopTimer } from "./timer.js";

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

type Outcome = { readonly value: unknown } | { readonly reason: unknown };

export class Promises {
  readonly #core: Core;
  readonly #pending = new Map<number, Pending>();
  /** Outcomes that Python delivered before the message that brings the promise was read. */
  readonly #early = new Map<number, Outcome>();
  readonly #timer: LoopTimer;

  constructor(core: Core) {
    this.#core = core;
    this.#timer = new LoopTimer(() => {
      core.runtime.typhon_run_loop();
      core.memory.refresh();
    });
  }

  /** Reads a promise that stands for a Python awaitable. */
  read(reader: MessageReader): Promise<unknown> {
    const id = reader.low();
    const early = this.#early.get(id);
    if (early !== undefined) {
      this.#early.delete(id);
      return "reason" in early ? Promise.reject(early.reason) : Promise.resolve(early.value);
    }
    return new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
  }

  /** Python finished the awaitable of promise `id`. */
  settle(id: number, type: TypeId, failed: boolean, outcome: number): void {
    const { reader, decoders, errors } = this.#core;
    const settled: Outcome = failed
      ? { reason: errors.read(outcome, undefined) }
      : { value: decoders.get(type)(reader.open(outcome)) };
    const pending = this.#pending.get(id);
    if (pending === undefined) {
      this.#early.set(id, settled);
      return;
    }
    this.#pending.delete(id);
    if ("reason" in settled) pending.reject(settled.reason);
    else pending.resolve(settled.value);
  }

  /** Tells the Python future when the JavaScript promise settles. */
  subscribe(id: number, type: TypeId, future: number): void {
    const promise = this.#core.values.get(id) as PromiseLike<unknown>;
    Promise.resolve(promise).then(
      (value) => this.#resolveFuture(future, type, value),
      (reason: unknown) => this.#rejectFuture(future, type, reason),
    );
  }

  wake(milliseconds: number): void {
    this.#timer.set(milliseconds);
  }

  #resolveFuture(future: number, type: TypeId, value: unknown): void {
    const { writer, runtime, encoders } = this.#core;
    const message = writer.open();
    try {
      encoders.get(type)(value, writer);
      runtime.typhon_settle_future(future, type, 0, writer.base);
    } catch (error) {
      writer.close(message);
      this.#rejectFuture(future, type, this.#core.translate(error, "awaited value", this.#core.inside));
      return;
    }
    this.#core.memory.refresh();
    writer.close(message);
  }

  #rejectFuture(future: number, type: TypeId, reason: unknown): void {
    const { writer, runtime } = this.#core;
    const message = writer.open();
    try {
      writeThrown(this.#core, reason);
      runtime.typhon_settle_future(future, type, 1, writer.base);
      this.#core.memory.refresh();
    } finally {
      writer.close(message);
    }
  }
}
