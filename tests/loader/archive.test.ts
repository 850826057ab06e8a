import assert from "node:assert/strict";
import { test } from "node:test";
import { markArchive, markWasm } from "../../sdk/npm/build-mark.mjs";
import { ArchiveError, readArchive } from "../../src/loader/archive.js";
import { zip } from "./support.js";

const files = {
  "app/src/stats.py": "def mean(): ...\n",
  "app/src/empty.py": "",
  "app/src/größe_🐍.py": "x = 'ß'\n",
};

function contents(archive: Uint8Array): Record<string, string> {
  const entries = readArchive(archive).entries;
  return Object.fromEntries(entries.map(({ path, bytes }) => [path, Buffer.from(bytes()).toString()]));
}

test("lists the files of a stored archive", () => {
  assert.deepEqual(contents(zip(files)), files);
});

test("lists nothing in an empty archive", () => {
  assert.deepEqual(contents(zip({})), {});
});

test("skips entries for folders", () => {
  assert.deepEqual(contents(zip({ "a/": "", "a/b.py": "1" })), { "a/b.py": "1" });
});

test("entries are views into the archive", () => {
  const archive = zip(files);
  for (const { bytes } of readArchive(archive).entries) assert.equal(bytes().buffer, archive.buffer);
});

test("reads an archive that is itself a view", () => {
  const archive = zip(files);
  const padded = new Uint8Array(archive.length + 32);
  padded.set(archive, 16);
  assert.deepEqual(contents(padded.subarray(16, 16 + archive.length)), files);
});

test("reads the comment, also one that looks like an end record", () => {
  assert.equal(readArchive(zip(files, { comment: "PK\u0005\u0006" })).comment, "PK\u0005\u0006");
});

test("the mark of a build is the archive's comment", () => {
  const marked = markArchive(zip(files), "0123456789abcdef");
  assert.equal(readArchive(marked).comment, "0123456789abcdef");
  assert.deepEqual(contents(marked), files);
});

test("the mark of a build is a custom section of the module", async () => {
  const empty = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  const module = await WebAssembly.compile(markWasm(empty, "0123456789abcdef"));
  const [section] = WebAssembly.Module.customSections(module, "typhon.build");
  assert.equal(Buffer.from(section!).toString(), "0123456789abcdef");
});

test("refuses an archive that is cut short anywhere", () => {
  const archive = zip(files);
  for (let length = 0; length < archive.length; length++) {
    assert.throws(() => readArchive(archive.subarray(0, length)), ArchiveError, `${length} bytes`);
  }
});

test("a damaged byte anywhere gives an ArchiveError or a readable archive, never a crash", () => {
  const archive = zip(files);
  for (let at = 0; at < archive.length; at++) {
    const damaged = Buffer.from(archive);
    damaged[at]! ^= 0xff;
    try {
      for (const { bytes } of readArchive(damaged).entries) assert.ok(bytes().length <= archive.length);
    } catch (error) {
      assert.ok(error instanceof ArchiveError, `byte ${at}: ${error}`);
    }
  }
});

const refusals: [what: string, archive: () => Buffer, message: RegExp][] = [
  ["compression", () => zip(files, { compressed: true }), /stats\.py is compressed/],
  ["encryption", () => withFlag(zip(files), 1), /stats\.py is encrypted/],
  ["a path that leads out", () => zip({ "../evil.py": "" }), /"\.\.\/evil\.py" leads out/],
  ["an absolute path", () => zip({ "/evil.py": "" }), /"\/evil\.py" leads out/],
  ["an HTML page", () => Buffer.from(`<!doctype html>${" ".repeat(100)}`), /no zip archive/],
];

for (const [what, archive, message] of refusals) {
  test(`refuses ${what}`, () => {
    assert.throws(() => readArchive(archive()), { name: "ArchiveError", message });
  });
}

function withFlag(archive: Buffer, flag: number): Buffer {
  const directory = archive.indexOf(Buffer.from("PK\u0001\u0002"));
  archive.writeUInt16LE(flag, directory + 8);
  return archive;
}
