import { equal, same } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { setOutput } from "typhon";
import {
  encoding,
  flush,
  many,
  read_line,
  say,
  say_parts,
  warn,
  write,
  write_bytes,
} from "./src/printing.py";

interface Captured {
  readonly out: string[];
  readonly err: string[];
}

/** Runs `body` with the output caught, and puts the console back. */
function capture(body: () => void): Captured {
  const captured: Captured = { out: [], err: [] };
  setOutput({
    stdout: (line) => captured.out.push(line),
    stderr: (line) => captured.err.push(line),
  });
  try {
    body();
  } finally {
    setOutput({ stdout: null, stderr: null });
  }
  return captured;
}

test("each line is one call, without its end", () => {
  equal(
    capture(() => say("hello")),
    { out: ["hello"], err: [] },
  );
  equal(
    capture(() => say("")),
    { out: [""], err: [] },
  );
  equal(
    capture(() => say("two\nlines")),
    { out: ["two", "lines"], err: [] },
  );
});

test("without a handler, lines go to the console", () => {
  const { log } = console;
  const logged: unknown[] = [];
  console.log = (...values: unknown[]) => void logged.push(...values);
  try {
    say("to the console");
  } finally {
    console.log = log;
  }
  equal(logged, ["to the console"]);
});

test("stdout and stderr are two", () => {
  const { out, err } = capture(() => {
    say("a");
    warn("b");
    say("c");
  });
  equal(out, ["a", "c"]);
  equal(err, ["b"]);
});

test("a line is held until it ends", () => {
  const { out } = capture(() => {
    say_parts(["one ", "two ", "three"]);
    same(write("!\nnext"), 6);
    say("");
  });
  equal(out, ["one two three!", "next"]);
});

test("all of Unicode, also split over writes", () => {
  same(encoding().toLowerCase().replace("_", "-"), "utf-8");
  equal(capture(() => say("naïve 🐍 日本")).out, ["naïve 🐍 日本"]);
  const snake = new TextEncoder().encode("🐍\n");
  const { out } = capture(() => {
    for (const byte of snake) write_bytes(Uint8Array.of(byte));
  });
  equal(out, ["🐍"]);
});

test("long lines and many lines arrive whole and in order", () => {
  const long = "x".repeat(100_000);
  equal(capture(() => say(long)).out, [long]);
  const { out } = capture(() => many(5000));
  same(out.length, 5000);
  same(out[0], "line 0");
  same(out[4999], "line 4999");
});

test("flush with nothing written gives nothing", () => {
  equal(
    capture(() => flush()),
    { out: [], err: [] },
  );
});

test("standard input is empty, not a question to the user", () => same(read_line(), ""));
