// How a JavaScript function that Python awaits learns that Python has lost interest: the task that
// waits for its promise was cancelled, by asyncio.timeout(), a task group or cancel().

/** What Python does with the result of a call: not even look, await it, or use it at once. */
export type CallExpectation = "nothing" | "promise" | "value";

interface RunningCall {
  readonly expects: CallExpectation;
  controller: AbortController | undefined;
}

/** The call from Python that is running, innermost only. */
let current: RunningCall | undefined;

/** The controllers of calls that gave a promise back and had asked for their signal. */
const controllers = new WeakMap<object, AbortController>();

/**
 * The signal of the call from Python that is running: it aborts when Python cancels what awaits the
 * function's promise. Ask for it before the first `await`.
 *
 * @example
 * ```ts
 * await crawl(async (url) => (await fetch(url, { signal: callSignal() })).text());
 * ```
 */
export function callSignal(): AbortSignal {
  if (current === undefined) {
    throw new TypeError("callSignal() is for functions that Python calls, before their first await");
  }
  current.controller ??= new AbortController();
  return current.controller.signal;
}

/**
 * What Python expects of the function that it calls now, for one that has to ask another thread.
 *
 * @internal
 */
export function callExpectation(): CallExpectation {
  return current?.expects ?? "promise";
}

/** Calls a function for Python; it may ask for its {@link callSignal}. */
export function callWithSignal(
  target: (...args: unknown[]) => unknown,
  receiver: unknown,
  args: readonly unknown[],
  expects: CallExpectation,
): unknown {
  const outer = current;
  const call: RunningCall = (current = { expects, controller: undefined });
  try {
    const result: unknown = Reflect.apply(target, receiver, args);
    if (call.controller !== undefined && typeof result === "object" && result !== null) {
      controllers.set(result, call.controller);
    }
    return result;
  } finally {
    current = outer;
  }
}

/** What aborts the signal of the call that gave `promise`, if it was asked for. */
export function controllerOf(promise: object): AbortController | undefined {
  return controllers.get(promise);
}
