// The assertions of the round-trip checks, small enough to run unchanged in Node and in a browser.
// `equal` is stricter than most: it tells -0 from 0, an array from a typed array and a missing key
// from `undefined`, because those are exactly the differences a converter gets wrong.

export class AssertionError extends Error {
  override readonly name = "AssertionError";
}

/** What must be thrown: an instance of `class`, with exactly this message or one that matches. */
export interface Thrown<E extends Error> {
  /** Any class of errors, also one that only the library can construct. */
  readonly class: Function & { readonly prototype: E };
  readonly message?: string | RegExp;
}

export function ok(condition: boolean, what: string): asserts condition {
  if (!condition) throw new AssertionError(`Expected ${what}`);
}

/** Same reference (or same primitive; NaN is itself, -0 is not 0). */
export function same<T>(actual: T, expected: T, what = "value"): void {
  if (!Object.is(actual, expected)) {
    throw new AssertionError(
      `Expected the same ${what}: got ${show(actual)}, not ${show(expected)}`,
    );
  }
}

/** Deep equality of values, at the first difference of which it throws with the path. */
export function equal<T>(actual: T, expected: T): void {
  const difference = firstDifference(actual, expected, "");
  if (difference !== undefined) throw new AssertionError(difference);
}

/** Calls `fn`, which must throw what `thrown` says, and returns the error for further questions. */
export function throws<E extends Error>(fn: () => unknown, thrown: Thrown<E>): E {
  let result: unknown;
  try {
    result = fn();
  } catch (error) {
    return checkThrown(error, thrown);
  }
  throw new AssertionError(
    `Expected ${expectation(thrown)}, but the call returned ${show(result)}`,
  );
}

/** Awaits `promise`, which must reject with what `thrown` says, and resolves to the error. */
export async function rejects<E extends Error>(
  promise: PromiseLike<unknown>,
  thrown: Thrown<E>,
): Promise<E> {
  let result: unknown;
  try {
    result = await promise;
  } catch (error) {
    return checkThrown(error, thrown);
  }
  throw new AssertionError(`Expected ${expectation(thrown)}, but the promise gave ${show(result)}`);
}

/** Hides a value's type, so that a check can pass what the declaration forbids. */
export function untyped(value: unknown): never {
  return value as never;
}

/** A short, readable form of any value: what a failure message shows. */
export function show(value: unknown): string {
  const text = render(value, 0);
  return text.length <= 300 ? text : `${text.slice(0, 300)}… (${text.length} characters)`;
}

function checkThrown<E extends Error>(error: unknown, thrown: Thrown<E>): E {
  if (!isInstance(error, thrown)) {
    throw new AssertionError(`Expected ${expectation(thrown)}, got ${show(error)}`, {
      cause: error,
    });
  }
  const { message } = thrown;
  const matches =
    message === undefined ||
    (typeof message === "string" ? error.message === message : message.test(error.message));
  if (!matches) {
    throw new AssertionError(
      `Expected ${expectation(thrown)}, got the message ${show(error.message)}`,
      {
        cause: error,
      },
    );
  }
  return error;
}

function isInstance<E extends Error>(error: unknown, { class: type }: Thrown<E>): error is E {
  return error instanceof type;
}

function expectation(thrown: Thrown<Error>): string {
  return thrown.message === undefined
    ? `a ${thrown.class.name}`
    : `a ${thrown.class.name} with the message ${String(thrown.message)}`;
}

function firstDifference(actual: unknown, expected: unknown, path: string): string | undefined {
  if (Object.is(actual, expected)) return undefined;
  if (!isObject(actual) || !isObject(expected)) return differ(actual, expected, path);
  if (actual instanceof Map && expected instanceof Map)
    return mapDifference(actual, expected, path);
  if (actual instanceof Set && expected instanceof Set)
    return setDifference(actual, expected, path);
  if (isTypedArray(actual) && isTypedArray(expected)) {
    return arrayDifference(actual, expected, path);
  }
  if (actual instanceof Date && expected instanceof Date) {
    const isSame = Object.is(actual.getTime(), expected.getTime());
    return isSame ? undefined : differ(actual, expected, path);
  }
  if (Array.isArray(actual) && Array.isArray(expected)) {
    return arrayDifference(actual, expected, path);
  }
  if (isPlain(actual) && isPlain(expected)) return objectDifference(actual, expected, path);
  return differ(actual, expected, path);
}

function arrayDifference(
  actual: ArrayLike<unknown>,
  expected: ArrayLike<unknown>,
  path: string,
): string | undefined {
  if (Object.getPrototypeOf(actual) !== Object.getPrototypeOf(expected)) {
    return differ(actual, expected, path);
  }
  for (let i = 0; i < Math.min(actual.length, expected.length); i++) {
    const difference = firstDifference(actual[i], expected[i], `${path}[${i}]`);
    if (difference !== undefined) return difference;
  }
  if (actual.length === expected.length) return undefined;
  return differ(actual.length, expected.length, `${path}.length`);
}

function objectDifference(actual: object, expected: object, path: string): string | undefined {
  for (const key of new Set([...Reflect.ownKeys(actual), ...Reflect.ownKeys(expected)])) {
    const here = `${path}[${show(key)}]`;
    const a = Object.getOwnPropertyDescriptor(actual, key);
    const b = Object.getOwnPropertyDescriptor(expected, key);
    if (a === undefined) return `${here}: missing, expected ${show(b?.value)}`;
    if (b === undefined) return `${here}: unexpected, with the value ${show(a.value)}`;
    const difference = firstDifference(a.value, b.value, here);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

// Keys that are primitives are looked up; other keys (tuples) are found by deep equality.
function mapDifference(
  actual: ReadonlyMap<unknown, unknown>,
  expected: ReadonlyMap<unknown, unknown>,
  path: string,
): string | undefined {
  if (actual.size !== expected.size) return differ(actual, expected, path);
  const objects = [...actual].filter(([key]) => isObject(key));
  for (const [key, value] of expected) {
    const here = `${path}.get(${show(key)})`;
    const entry = isObject(key)
      ? objects.find(([other]) => firstDifference(other, key, "") === undefined)
      : actual.has(key)
        ? ([key, actual.get(key)] as const)
        : undefined;
    if (entry === undefined) return `${here}: missing from ${show(actual)}`;
    const difference = firstDifference(entry[1], value, here);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function setDifference(
  actual: ReadonlySet<unknown>,
  expected: ReadonlySet<unknown>,
  path: string,
): string | undefined {
  if (actual.size !== expected.size) return differ(actual, expected, path);
  const objects = [...actual].filter(isObject);
  for (const item of expected) {
    const found = isObject(item)
      ? objects.some((other) => firstDifference(other, item, "") === undefined)
      : actual.has(item);
    if (!found) return `${path}: ${show(item)} is missing from ${show(actual)}`;
  }
  return undefined;
}

function differ(actual: unknown, expected: unknown, path: string): string {
  return `${path === "" ? "value" : path}: got ${show(actual)}, expected ${show(expected)}`;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isTypedArray(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function render(value: unknown, depth: number): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 400));
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return `[function ${value.name}]`;
  if (Object.is(value, -0)) return "-0";
  if (!isObject(value)) return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Date) return `Date ${value.getTime()}`;
  if (depth > 3) return "…";
  const inner = (item: unknown): string => render(item, depth + 1);
  const list = (items: Iterable<unknown>): string =>
    Array.from(items).slice(0, 50).map(inner).join(", ");
  if (Array.isArray(value)) return `[${list(value as unknown[])}]`;
  if (isTypedArray(value)) return `${value.constructor.name}[${list(value)}]`;
  if (value instanceof Set) return `Set {${list(value)}}`;
  if (value instanceof Map) {
    return `Map {${Array.from(value, ([k, v]) => `${inner(k)} => ${inner(v)}`).join(", ")}}`;
  }
  const name = isPlain(value) ? "" : `${value.constructor.name} `;
  const fields = Object.entries(value).map(([k, v]) => `${JSON.stringify(k)}: ${inner(v)}`);
  return `${name}{${fields.join(", ")}}`;
}
