import { AssertionError, equal, show } from "../../support/ts/assert.js";
import * as random from "../../support/ts/random.js";
import type { Gen } from "../../support/ts/random.js";
import { test } from "../../support/ts/test.js";
import * as echoes from "./src/echoes.py";
import type { Branch, Entry, Leaf } from "./src/echoes.py";

const rounds = 200;
const { Random } = random;

/** Sends 200 values there and back; a failure names the seed, the round and the value. */
function echoTest<T>(name: string, generator: Gen<T>, echo: (value: T) => unknown): void {
  test(`${rounds} random values: ${name}`, async () => {
    for (let seed = 1; seed <= rounds; seed++) {
      const value = generator(new Random(seed));
      try {
        equal(await echo(value), value as unknown);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new AssertionError(`seed ${seed}: ${reason}; the value was ${show(value)}`, {
          cause: error,
        });
      }
    }
  });
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

// As a key in Python, a NaN is not equal to itself, and -0 is equal to 0: neither would come back as
// the key that it was.
function finiteFloat(source: random.Random): number {
  const value = random.float(source);
  return Number.isNaN(value) || Object.is(value, -0) ? 0 : value;
}
