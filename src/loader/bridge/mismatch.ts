// A value that is not what the annotation says, on its way into Python.
// Thrown inside the encoders only; whoever started the encoding turns it into a TypeError.

/** Not an Error: it is thrown while union members are tried, and must cost little. */
export class Mismatch {
  #path = "";

  constructor(
    /** "Expected number, got string "x"". */
    readonly problem: string,
    /** The two halves of such a problem. */
    readonly parts?: { readonly what: string; readonly value: unknown },
  ) {}

  /**
   * The same for a union whose member `index` was the only one that could take such a value: the
   * others would have done too. A complaint about something inside of the value stays as it is.
   */
  inUnion(members: readonly string[], index: number): Mismatch {
    if (this.#path !== "" || this.parts === undefined) return this;
    const { what, value } = this.parts;
    return expected(members.map((name, at) => (at === index ? what : name)).join(" | "), value);
  }

  /** Adds a step on the way out: from the inside to the outside. */
  within(step: string): this {
    this.#path = step + this.#path;
    return this;
  }

  /** `place` is the function that was called: "stats.mean()". */
  toError(place: string): TypeError {
    const path = this.#path === "" ? "" : `: ${this.#path}`;
    return new TypeError(`${place}${path}: ${this.problem}`);
  }
}

export function expected(what: string, value: unknown): Mismatch {
  return new Mismatch(`Expected ${what}, got ${describeValue(value)}`, { what, value });
}

/** Rethrows with one more step of the path; anything but a mismatch passes through. */
export function rethrowWithin(error: unknown, step: string): never {
  throw error instanceof Mismatch ? error.within(step) : error;
}

/** How a key looks in a path: `.name` or `["odd key"]`. */
export function keyStep(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

export function describeValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      return `string ${JSON.stringify(shorten(value))}`;
    case "number":
      return `number ${Object.is(value, -0) ? "-0" : value}`;
    case "bigint":
      return `bigint ${shorten(String(value))}n`;
    case "boolean":
      return `boolean ${value}`;
    case "function":
      return value.name === "" ? "a function" : `function ${value.name}`;
    case "object":
      return value === null ? "null" : describeObject(value);
    default:
      return typeof value;
  }
}

function describeObject(value: object): string {
  if (Array.isArray(value)) return `Array of ${value.length}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return "a plain object";
  if (value instanceof Error) return value.name;
  const name = (value.constructor as { name?: unknown } | undefined)?.name;
  return typeof name === "string" && name !== "" ? name : "an object";
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
