import { equal, ok, same } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import {
  add_witness,
  blocks,
  echo,
  echo_floats,
  end_trace,
  give_back,
  is_like_parsed,
  keep,
  keep_each,
  reverse,
  trace,
  traced,
  witnesses_gone,
} from "./src/long_lists.py";

/** Whole numbers on both sides of where CPython stores them in another way. */
const edges = [
  0,
  ...[5, 6, 256, 257, 2 ** 30 - 1, 2 ** 30, 2 ** 31 - 1].flatMap((edge) => [edge - 1, edge, -edge]),
];

function numbers(length: number, first = 1000): number[] {
  return Array.from({ length }, (_, i) => first + i);
}

test("numbers at the edges of their forms, in lists of every length", () => {
  for (const length of [1, 31, 32, 33, 1022, 1023, 1024, 5000]) {
    const values = Array.from({ length }, (_, i) => edges[i % edges.length]!);
    equal(echo(values), values);
    equal(reverse(values), values.toReversed());
    same(is_like_parsed(values), true);
    const halves = values.map((value) => value / 2);
    equal(echo_floats(halves), halves);
  }
});

test("an int beyond 32 bits makes doubles of all", () => {
  const values = [...numbers(100), 2 ** 31, -(2 ** 31), -(2 ** 53) + 1];
  equal(echo(values), values);
});

test("what Python keeps stays as it is", () => {
  const values = numbers(10_000);
  keep(values);
  keep_each(values, 3);
  keep_each(
    values.map((value) => value / 4),
    1000,
  );
  for (let i = 0; i < 20; i++) equal(echo(numbers(5000, -i)), numbers(5000, -i));
  equal(give_back(), [
    values,
    values.filter((_, i) => i % 3 === 0),
    values.filter((_, i) => i % 1000 === 0).map((value) => value / 4),
  ]);
});

test("an object among the numbers goes as well", () => {
  for (const place of [0, 500, 999, 1000]) {
    const before = witnesses_gone();
    same(add_witness(numbers(1000), place), 1001);
    same(witnesses_gone(), before + 1);
  }
});

test("no block of memory is lost, and none is given back twice", () => {
  const values = numbers(20_000);
  echo(values);
  const before = blocks();
  for (let i = 0; i < 50; i++) {
    reverse(values);
    echo_floats(values);
  }
  const lost = blocks() - before;
  ok(Math.abs(lost) < 100, `${lost} blocks more than before`);
});

test("tracemalloc sees every number", () => {
  trace();
  const before = traced();
  keep(numbers(10_000));
  const during = traced() - before;
  ok(during >= 10_000 * 16, `${during} bytes for 10,000 ints`);
  equal(give_back().length, 1);
  reverse(numbers(10_000));
  const after = traced() - before;
  end_trace();
  ok(after < 10_000, `${after} bytes are still traced`);
});
