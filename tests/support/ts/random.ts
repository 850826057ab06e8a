// Random values for every row of the type mapping, from a seed: the same values on every machine,
// so a failure names a seed that anyone can run again.

import type { FloatArray, IntegerArray } from "typhon";

/** A generator of values; it draws its randomness from `random` only. */
export type Gen<T> = (random: Random) => T;

/** mulberry32: 32 bits of state, good enough to wander through a value space. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number in [0, end). */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined && !items.includes(undefined as T))
      throw new RangeError("Nothing to pick from");
    return item as T;
  }
}

/** Half edges, half values in between. */
export const int: Gen<number> = (random) => {
  if (random.below(2) === 0) {
    const max = Number.MAX_SAFE_INTEGER;
    return random.pick([
      0,
      1,
      -1,
      max,
      -max,
      max - 1,
      1 - max,
      2 ** 31,
      -(2 ** 31),
      2 ** 32,
      255,
      2 ** 30,
    ]);
  }
  const magnitude = Math.floor(random.next() * 2 ** random.below(54));
  return random.below(2) === 0 || magnitude === 0 ? magnitude : -magnitude;
};

export const bigint: Gen<bigint> = (random) => {
  let value = 0n;
  for (let limb = random.below(9); limb > 0; limb--)
    value = (value << 32n) | BigInt(random.below(2 ** 32));
  if (random.below(4) === 0) value = (1n << BigInt(random.below(260))) - BigInt(random.below(2));
  return random.below(2) === 0 ? value : -value;
};

export const float: Gen<number> = (random) => {
  if (random.below(3) === 0) {
    return random.pick([
      0,
      -0,
      NaN,
      Infinity,
      -Infinity,
      Number.MIN_VALUE,
      Number.MAX_VALUE,
      2 ** 53,
      0.1,
      1,
    ]);
  }
  const bits = new DataView(new ArrayBuffer(8));
  bits.setUint32(0, random.below(2 ** 32));
  bits.setUint32(4, random.below(2 ** 32));
  return bits.getFloat64(0);
};

export const bool: Gen<boolean> = (random) => random.below(2) === 0;

const alphabets: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0x00, 0xff],
  [0x100, 0xd7ff],
  [0xe000, 0xffff],
  [0x10000, 0x10ffff],
];

/** One alphabet a string: Python stores each width in its own way. */
export const str: Gen<string> = (random) => {
  const [first, last] = random.pick(alphabets);
  const length = random.below(4) === 0 ? random.below(600) : random.below(12);
  let text = "";
  for (let i = 0; i < length; i++)
    text += String.fromCodePoint(first + random.below(last - first + 1));
  return random.below(3) === 0 ? `${text} ASCII \u{1F40D}` : text;
};

export const bytes: Gen<Uint8Array> = (random) =>
  Uint8Array.from({ length: random.below(random.below(4) === 0 ? 2000 : 9) }, () =>
    random.below(256),
  );

/** Any instant that a Python datetime can have. */
export const instant: Gen<Date> = (random) => {
  const [first, last] = [-62_135_596_800_000, 253_402_300_799_999];
  if (random.below(4) === 0) return new Date(random.pick([first, last, 0, -1, 1, 2 ** 31 * 1000]));
  return new Date(first + Math.floor(random.next() * (last - first)));
};

/** An ISO date and time as Python writes it. */
export const instantText: Gen<string> = (random) => `${day(random)}T${clock(random)}`;

/** An ISO date. */
export const day: Gen<string> = (random) => instant(random).toISOString().slice(0, 10);

/** An ISO time as Python writes it. */
export const clock: Gen<string> = (random) => {
  const part = (end: number): string => String(random.below(end)).padStart(2, "0");
  const micros = random.below(2) === 0 ? 0 : 1 + random.below(999_999);
  const fraction = micros === 0 ? "" : `.${String(micros).padStart(6, "0")}`;
  const zone = random.pick(["", "+00:00", "+05:30", "-11:45"]);
  return `${part(24)}:${part(60)}:${part(60)}${fraction}${zone}`;
};

/** Whole milliseconds, and halves, which a microsecond counts exactly. */
export const delta: Gen<number> = (random) => {
  const size = Math.floor(random.next() * 2 ** random.below(50)) / 2;
  return random.below(2) === 0 || size === 0 ? size : -size;
};

/** A decimal number as Python writes it, which is not how it writes numbers that are very small. */
export const decimal: Gen<string> = (random) => {
  const digits = String(bigint(random));
  const places = random.below(6);
  if (places === 0) return digits;
  const fraction = String(random.below(10 ** places)).padStart(places, "0");
  return `${digits}.${fraction}`;
};

/** A fraction as Python writes it: in its lowest terms. */
export const fraction: Gen<string> = (random) => {
  const [top, bottom] = [int(random), 1 + random.below(1000)];
  let [a, b] = [Math.abs(top), bottom];
  while (b !== 0) [a, b] = [b, a % b];
  return bottom === a ? String(top / a) : `${top / a}/${bottom / a}`;
};

/** A path as Python writes it, without what it would leave out. */
export const path: Gen<string> = (random) => {
  const part: Gen<string> = (r) => r.pick(["a", "..", "b c", "é🐍", "x.tar.gz"]);
  const parts = list(part)(random);
  const root = random.below(2) === 0 ? "/" : "";
  return root + parts.join("/") || ".";
};

export const uuid: Gen<string> = (random) => {
  const hex = (length: number): string =>
    Array.from({ length }, () => random.below(16).toString(16)).join("");
  return [8, 4, 4, 4, 12].map(hex).join("-");
};

export const complex: Gen<{ real: number; imag: number }> = (random) => ({
  real: float(random),
  imag: float(random),
});

/** Typed arrays of every kind that Python has. */
export const numbers: Gen<ArrayBufferView> = (random) => {
  const raw = Uint8Array.from({ length: 8 * random.below(20) }, () => random.below(256)).buffer;
  const type = random.pick([
    Int8Array,
    Uint8Array,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    BigInt64Array,
    BigUint64Array,
  ]);
  if (random.below(5) > 0) return new type(raw);
  // Floating-point bits would lose what a NaN carries.
  return Float64Array.from({ length: random.below(20) }, () => float(random));
};

/** What `array.array` of whole numbers can be. */
export const integers: Gen<IntegerArray> = (random) => {
  const made = numbers(random);
  return made instanceof Float64Array ? new Int32Array(made.length) : (made as IntegerArray);
};

/** What `array.array` of floats can be. */
export const floats: Gen<FloatArray> = (random) => {
  const items = list(float, 20)(random);
  return random.below(2) === 0 ? Float64Array.from(items) : Float32Array.from(items);
};

export function list<T>(item: Gen<T>, maximum = 6): Gen<T[]> {
  return (random) => Array.from({ length: random.below(maximum + 1) }, () => item(random));
}

export function pair<A, B>(first: Gen<A>, second: Gen<B>): Gen<[A, B]> {
  return (random) => [first(random), second(random)];
}

export function set<T>(item: Gen<T>): Gen<Set<T>> {
  const items = list(item);
  return (random) => new Set(items(random));
}

export function map<K, V>(key: Gen<K>, value: Gen<V>): Gen<Map<K, V>> {
  const entries = list(pair(key, value));
  return (random) => new Map(entries(random));
}

const hazardousKeys = [
  "__proto__",
  "constructor",
  "0",
  "10",
  "-1",
  "",
  "toString",
  "hasOwnProperty",
  "a b",
];

export function record<V>(value: Gen<V>): Gen<{ [key: string]: V }> {
  return (random) =>
    Object.fromEntries(
      list(
        (r: Random) => [random.below(2) === 0 ? r.pick(hazardousKeys) : str(r), value(r)] as const,
      )(random),
    );
}

export function nullable<T>(value: Gen<T>): Gen<T | null> {
  return (random) => (random.below(3) === 0 ? null : value(random));
}

export function oneOf<T>(...generators: readonly Gen<T>[]): Gen<T> {
  return (random) => random.pick(generators)(random);
}

export function constant<T>(...values: readonly T[]): Gen<T> {
  return (random) => random.pick(values);
}

/** An object with one generator a field. */
export function object<T extends object>(fields: { readonly [K in keyof T]: Gen<T[K]> }): Gen<T> {
  return (random) => {
    const result: Partial<T> = {};
    for (const key of Object.keys(fields) as (keyof T)[]) result[key] = fields[key](random);
    return result as T;
  };
}
