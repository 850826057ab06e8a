import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { emitLine, LineSplitter, setOutput } from "../../src/loader/output.js";

const text = "plain\nGröße\n\n🐍 snake\ttab\r\n\ufeffmark\nlast";
const lines = ["plain", "Größe", "", "🐍 snake\ttab\r", "\ufeffmark", "last"];

function split(chunks: Uint8Array[]): string[] {
  const seen: string[] = [];
  const splitter = new LineSplitter((line) => seen.push(line));
  for (const chunk of chunks) splitter.push(chunk);
  splitter.flush();
  return seen;
}

test("splits one chunk into lines", () => {
  assert.deepEqual(split([Buffer.from(text)]), lines);
});

test("splits the same wherever the bytes are cut in two", () => {
  const bytes = Buffer.from(text);
  for (let at = 0; at <= bytes.length; at++) {
    assert.deepEqual(split([bytes.subarray(0, at), bytes.subarray(at)]), lines, `cut at ${at}`);
  }
});

test("splits the same byte by byte, from a buffer that is reused", () => {
  const seen: string[] = [];
  const splitter = new LineSplitter((line) => seen.push(line));
  const chunk = new Uint8Array(1);
  for (const byte of Buffer.from(text)) {
    chunk[0] = byte;
    splitter.push(chunk);
  }
  splitter.flush();
  assert.deepEqual(seen, lines);
});

test("hands a line over as soon as it is complete, and nothing before", () => {
  const seen: string[] = [];
  const splitter = new LineSplitter((line) => seen.push(line));
  splitter.push(Buffer.from("half"));
  assert.deepEqual(seen, []);
  splitter.push(Buffer.from(" line\nnext"));
  assert.deepEqual(seen, ["half line"]);
});

test("flushes nothing after a complete line", () => {
  assert.deepEqual(split([Buffer.from("one\n")]), ["one"]);
});

test("bytes that are no UTF-8 become replacement characters", () => {
  assert.deepEqual(split([Buffer.from([0x61, 0xff, 0x0a, 0xf0, 0x9f])]), ["a\ufffd", "\ufffd"]);
});

test("setOutput redirects one stream, leaves the other, and gives it back", (t: TestContext) => {
  const log = t.mock.method(console, "log", () => {});
  const error = t.mock.method(console, "error", () => {});
  const seen: string[] = [];
  setOutput({ stdout: (line) => seen.push(line) });
  emitLine("stdout", "to the handler");
  emitLine("stderr", "to the console");
  setOutput({});
  emitLine("stdout", "still to the handler");
  setOutput({ stdout: null });
  emitLine("stdout", "back");
  assert.deepEqual(seen, ["to the handler", "still to the handler"]);
  assert.deepEqual(error.mock.calls[0]!.arguments, ["to the console"]);
  assert.deepEqual(log.mock.calls[0]!.arguments, ["back"]);
});

test("an error of a handler is uncaught, and does not reach the writer", async (t: TestContext) => {
  const failure = new Error("handler");
  const uncaught = new Promise((resolve) => {
    const listeners = process.listeners("uncaughtException");
    process.removeAllListeners("uncaughtException");
    process.once("uncaughtException", resolve);
    t.after(() => listeners.forEach((listener) => process.on("uncaughtException", listener)));
  });
  setOutput({
    stderr: () => {
      throw failure;
    },
  });
  t.after(() => setOutput({ stderr: null }));
  emitLine("stderr", "x");
  assert.equal(await uncaught, failure);
});
