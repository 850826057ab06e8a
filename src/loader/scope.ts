// Handles that end together, for hosts and programs without `using`.

/** Anything with `Symbol.dispose`: handles, generators, context managers. */
export interface OwnedByScope {
  [Symbol.dispose](): void;
}

/** Puts an object under the scope's care, and returns it. */
export type Own = <T extends OwnedByScope>(object: T) => T;

const dispose: typeof Symbol.dispose = Symbol.dispose ?? Symbol.for("Symbol.dispose");

/**
 * Runs `body` and then disposes, last first, what it gave to `own`, whether it ends well or throws.
 * With an async `body` that is when its promise has settled.
 *
 *     const names = scope((own) => own(open_index("birds")).names());
 */
export function scope<R>(body: (own: Own) => R): R {
  const owned: OwnedByScope[] = [];
  const end = (): void => {
    while (owned.length > 0) owned.pop()![dispose]();
  };
  let result: R;
  try {
    result = body((object) => {
      owned.push(object);
      return object;
    });
  } catch (error) {
    end();
    throw error;
  }
  if (!(result instanceof Promise)) {
    end();
    return result;
  }
  return result.finally(end) as R;
}
