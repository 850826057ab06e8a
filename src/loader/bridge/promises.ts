// Promises and the event loop they share with asyncio.
import type { TypeId } from "../manifest.js";
import { controllerOf } from "./call-signal.js";
import { writeThrown } from "./callbacks.js";
import type { Core } from "./core.js";
import { PythonError } from "./python-error.js";
import { cancelKey, type RemoteCall } from "./remote-brand.js";
import type { MessageReader } from "./reader.js";
import { LoopTimer } from "./timer.js";
import { PromiseState } from "./wire.js";

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** A Python future that waits for a JavaScript promise. */
interface Subscription {
  readonly future: number;
  /** Key of what wants to know when the future is cancelled; 0 is nothing. */
  readonly ticket: number;
}

/** Where the promises that Python has not settled yet come from. */
const origins = new WeakMap<Promise<unknown>, { readonly core: Core; readonly id: number }>();

/** What a step of an asynchronous iterator gives that has no more items. */
export const finished = Symbol("finished");

type Outcome = { readonly value: unknown } | { readonly reason: unknown };

export class Promises {
  readonly #core: Core;
  readonly #pending = new Map<number, Pending>();
  /** Outcomes that Python delivered before the message that brings the promise was read. */
  readonly #early = new Map<number, Outcome>();
  readonly #timer: LoopTimer;
  readonly #controllers = new Map<number, AbortController>();
  #lastTicket = 0;
  readonly #abandoned = new FinalizationRegistry<Subscription>(({ future, ticket }) => {
    this.#controllers.delete(ticket);
    this.#core.runtime.typhon_release(future);
    this.#core.memory.refresh();
  });

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
    const promise = new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    origins.set(promise, { core: this.#core, id });
    return promise;
  }

  /** Python finished the awaitable of promise `id`. */
  settle(id: number, type: TypeId, state: number, outcome: number): void {
    const settled = this.#readOutcome(type, state, outcome);
    const pending = this.#pending.get(id);
    if (pending === undefined) {
      this.#early.set(id, settled);
      return;
    }
    this.#pending.delete(id);
    if ("reason" in settled) pending.reject(settled.reason);
    else pending.resolve(settled.value);
  }

  #readOutcome(type: TypeId, state: number, outcome: number): Outcome {
    const { reader, decoders, errors } = this.#core;
    if (state === PromiseState.finished) return { value: finished };
    if (state === PromiseState.rejected) return { reason: errors.read(outcome, undefined) };
    return { value: decoders.get(type)(reader.open(outcome)) };
  }

  /**
   * Tells the Python future when the JavaScript promise settles. Returns a ticket when JavaScript
   * wants to know of the future being cancelled, else 0.
   */
  subscribe(id: number, type: TypeId, future: number): number {
    const promise = this.#core.values.get(id) as PromiseLike<unknown> & object;
    const ticket = this.#issueTicket(promise);
    // Only the promise holds this: when it can never settle any more, the future is let go.
    const subscription: Subscription = { future, ticket };
    this.#abandoned.register(subscription, { future, ticket }, subscription);
    Promise.resolve(promise).then(
      (value) => {
        this.#end(subscription);
        this.#resolveFuture(subscription.future, type, value);
      },
      (reason: unknown) => {
        this.#end(subscription);
        this.#rejectFuture(subscription.future, type, reason);
      },
    );
    return ticket;
  }

  /** Python has cancelled the future that got this ticket. */
  abort(ticket: number): void {
    const controller = this.#controllers.get(ticket);
    this.#controllers.delete(ticket);
    controller?.abort();
  }

  #issueTicket(promise: object): number {
    const controller = controllerOf(promise);
    if (controller === undefined) return 0;
    this.#controllers.set(++this.#lastTicket, controller);
    return this.#lastTicket;
  }

  #end(subscription: Subscription): void {
    this.#abandoned.unregister(subscription);
    this.#controllers.delete(subscription.ticket);
  }

  /** The runtime is dead: nobody will settle them, and nothing is left to wait for. */
  rejectAll(reason: unknown): void {
    this.#timer.stop();
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
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

/**
 * Cancels the Python task behind a promise that a call into Python returned: its coroutine gets an
 * `asyncio.CancelledError` where it waits, can clean up, and then the promise is rejected with it.
 * Returns whether there was something to cancel.
 */
export function cancel(promise: Promise<unknown>): boolean {
  const origin = origins.get(promise);
  if (origin === undefined) return cancelRemote(promise, undefined);
  const cancelled = origin.core.runtime.typhon_cancel(origin.id) !== 0;
  origin.core.memory.refresh();
  return cancelled;
}

/**
 * Ties a promise that a call into Python returned to an `AbortSignal`: when the signal aborts, the
 * Python task is cancelled, and the result is rejected with the signal's reason as soon as the task
 * has ended. A task that does not let itself be cancelled keeps its outcome.
 *
 * @example `await withSignal(download(url), AbortSignal.timeout(5000))`
 */
export async function withSignal<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const abort = (): void => void (cancelRemote(promise, signal.reason) || cancel(promise));
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort);
  try {
    return await promise;
  } catch (error) {
    throw signal.aborted && isCancelled(error) ? signal.reason : error;
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

/** The same for a call into a worker, which fails with `reason` if there is one. */
function cancelRemote(promise: Promise<unknown>, reason: unknown): boolean {
  (promise as RemoteCall)[cancelKey]?.(reason);
  return cancelKey in promise;
}

function isCancelled(error: unknown): boolean {
  return error instanceof PythonError && error.type === "asyncio.exceptions.CancelledError";
}
