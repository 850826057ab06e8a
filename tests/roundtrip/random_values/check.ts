import { AssertionError, equal, show } from "../../support/ts/assert.js";
import * as random from "../../support/ts/random.js";
import type { Gen } from "../../support/ts/random.js";
import { isLong } from "../../support/ts/settings.js";
import { test } from "../../support/ts/test.js";
import * as echoes from "./src/echoes.py";
import type { Branch, Entry, Leaf } from "./src/echoes.py";

const rounds = isLong ? 10_000 : 200;
const { Random } = random;

/** A value that did not come back, and why. */
interface Failure {
  readonly seed: number;
  readonly value: string;
  readonly reason: unknown;
}

/**
 * Sends values there and back. Of the values that fail, the one with the shortest text is reported:
 * most often it shows what the others have in common.
 */
function echoTest<T>(name: string, generator: Gen<T>, echo: (value: T) => unknown): void {
  test(`${rounds} random values: ${name}`, async () => {
    const failures: Failure[] = [];
    for (let seed = 1; seed <= rounds; seed++) {
      const value = generator(new Random(seed));
      try {
        equal(unnamed(await echo(value)), unnamed(value));
      } catch (reason) {
        failures.push({ seed, value: show(value), reason });
      }
    }
    failures.sort((a, b) => a.value.length - b.value.length);
    const [shortest] = failures;
    if (shortest === undefined) return;
    const { seed, value, reason } = shortest;
    const text = reason instanceof Error ? reason.message : String(reason);
    throw new AssertionError(
      `${failures.length} of ${rounds}; seed ${seed}: ${text}; the value was ${value}`,
      { cause: reason },
    );
  });
}

/** Named tuples come back with names, which `equal` would take for differences. */
function unnamed(value: unknown): unknown {
  return Array.isArray(value) ? value.map(unnamed) : value;
}

const leaf: Gen<Leaf> = random.object<Leaf>({ label: random.str, number: random.int });

function branch(depth: number): Gen<Branch> {
  return (source) =>
    random.object<Branch>({
      leaves: random.list(leaf, 3),
      children: depth === 0 ? random.constant<Branch[]>([]) : random.list(branch(depth - 1), 2),
      best: random.nullable(leaf),
      table: random.record(random.map(random.int, random.float)),
    })(source);
}

const entry: Gen<Entry> = (source) => ({
  name: random.str(source),
  ...(random.bool(source) ? { amount: random.float(source) } : {}),
});

const plain: Gen<unknown> = random.oneOf<unknown>(
  random.int,
  random.bool,
  random.str,
  random.bytes,
  random.constant(null, 0.5, NaN, Infinity),
);

const anything: Gen<unknown> = random.oneOf<unknown>(
  plain,
  random.list(plain),
  random.record(random.list(plain, 3)),
);

echoTest("int", random.int, echoes.echo_int);
echoTest("bigint", random.bigint, echoes.echo_bigint);
echoTest("float", random.float, echoes.echo_float);
echoTest("bool", random.bool, echoes.echo_bool);
echoTest("str", random.str, echoes.echo_str);
echoTest("bytes", random.bytes, echoes.echo_bytes);
echoTest("list[list[str]]", random.list(random.list(random.str)), echoes.echo_list);
echoTest("list[float]", random.list(random.float, 300), echoes.echo_floats);
echoTest(
  "tuple",
  (source): [number, string, boolean[]] => [
    random.int(source),
    random.str(source),
    random.list(random.bool)(source),
  ],
  echoes.echo_tuple,
);
echoTest("dict with string keys", random.record(random.list(random.int)), echoes.echo_object);
echoTest(
  "dict with number keys",
  random.map(random.int, random.map(finiteFloat, random.str)),
  echoes.echo_map,
);
echoTest("set", random.set(random.str), echoes.echo_set);
echoTest(
  "Optional",
  random.nullable(random.list(random.nullable(random.int))),
  echoes.echo_optional,
);
echoTest(
  "Union",
  random.oneOf<boolean | number | string | number[] | null>(
    random.bool,
    random.int,
    random.str,
    random.list(random.int),
    random.constant(null),
  ),
  echoes.echo_union,
);
echoTest(
  "Literal",
  random.constant<"a" | 1 | true | "🐍">("a", 1, true, "🐍"),
  echoes.echo_literal,
);
echoTest("Enum", random.list(random.constant<"♣" | "♥">("♣", "♥")), echoes.echo_enum);
echoTest("TypedDict", entry, echoes.echo_typed_dict);
echoTest("dataclass", branch(3), echoes.echo_dataclass);
echoTest("unannotated", anything, echoes.echo_unknown);
echoTest("a promise", branch(1), echoes.echo_later);
echoTest("datetime", random.instant, echoes.echo_datetime);
echoTest("date", random.day, echoes.echo_date);
echoTest("time", random.clock, echoes.echo_time);
echoTest("timedelta", random.delta, echoes.echo_timedelta);
echoTest("Decimal", random.decimal, echoes.echo_decimal);
echoTest("UUID", random.uuid, echoes.echo_uuid);
echoTest("complex", random.complex, echoes.echo_complex);
echoTest("bytearray", random.bytes, echoes.echo_bytearray);
echoTest("Buffer", random.numbers, (value) => echoes.echo_buffer(value));
echoTest(
  "a union of times",
  random.oneOf<string | Date | number | null>(
    random.day,
    random.instant,
    random.delta,
    random.constant(null),
  ),
  echoes.echo_times,
);

echoTest("ISO text of a datetime", random.instantText, echoes.echo_datetime_iso);
echoTest("Fraction", random.fraction, echoes.echo_fraction);
echoTest("Path", random.path, echoes.echo_path);
echoTest("NamedTuple", random.pair(random.str, random.list(random.int)), echoes.echo_named_tuple);
echoTest("Flag", (source) => source.below(8), echoes.echo_flag);
echoTest("frozenset", random.set(random.int), echoes.echo_frozenset);
echoTest("tuple of any length", random.list(random.float, 40), echoes.echo_tuple_of);
echoTest("array.array[int]", random.integers, echoes.echo_integers);
echoTest("array.array[float]", random.floats, echoes.echo_floating);
echoTest("Iterable", random.list(random.nullable(random.str)), (value) => [
  ...echoes.echo_iterable(value),
]);
echoTest("a generator's items", random.list(branch(1), 3), (value) => [
  ...echoes.echo_iterator(value.values()),
]);

// Into Python, out to a function of JavaScript, back in as its result, and out again.
echoTest("a callback: int", random.int, (value) => echoes.back_int(value, same));
echoTest("a callback: str", random.str, (value) => echoes.back_str(value, same));
echoTest("a callback: bytes", random.bytes, (value) => echoes.back_bytes(value, same));
echoTest("a callback: dataclass", branch(2), (value) => echoes.back_dataclass(value, same));
echoTest("a callback: dict", random.record(random.list(random.float)), (value) =>
  echoes.back_object(value, same),
);
echoTest("a callback: Union", random.nullable(random.bigint), (value) =>
  echoes.back_union(value, same),
);
echoTest("an awaited callback", branch(1), (value) =>
  echoes.back_later(value, (given) => Promise.resolve(given)),
);

function same<T>(value: T): T {
  return value;
}

// As a key in Python, a NaN is not equal to itself, and -0 is equal to 0: neither would come back as
// the key that it was.
function finiteFloat(source: random.Random): number {
  const value = random.float(source);
  return Number.isNaN(value) || Object.is(value, -0) ? 0 : value;
}
