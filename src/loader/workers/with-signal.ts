import { cancelKey, type RemoteCall } from "../bridge/remote-brand.js";

/**
 * Ties a call into a worker to an `AbortSignal`: when the signal aborts, Python is stopped, also in the
 * middle of a loop, and the result is rejected with the signal's reason.
 *
 * The worker goes on with what it has in memory where memory can be shared with it (in Node, and on
 * pages that are cross-origin isolated). Elsewhere a synchronous function can only be stopped with its
 * worker; the next call starts a fresh one.
 *
 * @example `await withSignal(fit(data), AbortSignal.timeout(5000))`
 */
export async function withSignal<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const abort = (): void => (promise as RemoteCall)[cancelKey]?.(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort);
  try {
    return await promise;
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
