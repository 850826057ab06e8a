import { equal, ok, same, throws } from "../../support/ts/assert.js";
import { test } from "../../support/ts/test.js";
import { PythonError } from "typhon";
import * as probe from "./src/stdlib_probe.py";

const text = (value: string) => new TextEncoder().encode(value);

test("zlib, gzip, bz2 and lzma pack and unpack", () => {
  const data = text("typhon ".repeat(10_000));
  const sizes = probe.compressed_sizes(data);
  equal(Object.keys(sizes).sort(), ["bz2", "gzip", "lzma", "zlib"]);
  for (const size of Object.values(sizes))
    ok(size > 0 && size < data.length / 20, "much less than before");
  same(probe.crc32(text("123456789")), 0xcbf43926);
});

test("hashlib agrees with the host and with the published values", async () => {
  const digests = probe.digests(text("abc"));
  same(digests["md5"], "900150983cd24fb0d6963f7d28e17f72");
  same(digests["sha3_256"], "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532");
  for (const [ours, theirs] of [
    ["sha1", "SHA-1"],
    ["sha256", "SHA-256"],
    ["sha384", "SHA-384"],
    ["sha512", "SHA-512"],
  ] as const) {
    const digest = new Uint8Array(await crypto.subtle.digest(theirs, text("abc")));
    same(digests[ours], Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join(""));
  }
});

test("sqlite3, in memory and in a file", () => {
  equal(
    probe.sql([
      ["b", 2],
      ["a", 40],
    ]),
    [
      ["A", 40],
      ["B", 42],
    ],
  );
  same(probe.sqlite_file(), 499_500);
  const error = throws(probe.sql_error, { class: PythonError, message: /no such table: nowhere/ });
  same(error.type, "sqlite3.OperationalError");
});

test("decimal", () => {
  same(probe.precise(50), "1.4142135623730950488016887242096980785696718753769");
});

test("unicodedata", () => {
  same(probe.normalize("NFC", "e\u0301"), "\u00e9");
  same(probe.normalize("NFKD", "ﬁ"), "fi");
  same(probe.unicode_name("🐍"), "SNAKE");
});

test("xml", () => {
  equal(probe.parse_xml('<a x="1"><b y="é🐍"/></a>'), [
    ["a", { x: "1" }],
    ["b", { y: "é🐍" }],
  ]);
});

test("json and re", () => {
  same(
    probe.json_round_trip('{"b": [1, 2.5, null, true], "a": "\\ud83d\\udc0d"}'),
    '{"a": "🐍", "b": [1, 2.5, null, true]}',
  );
  equal(probe.pattern("café and мир and plain"), ["café", "мир"]);
});

test("datetime, zipfile and the rest", () => {
  same(probe.dates("2024-02-28T12:00:00+02:00", 2), "2024-03-01T12:00:00+02:00");
  equal(probe.zip_names(["a.txt", "b/ć.txt"]), ["a.txt", "b/ć.txt"]);
  equal(probe.assorted(), [
    "126410606437752",
    "2.3333333333333335",
    "010000000200",
    "1,3,6",
    "24",
    "[('a', 2)]",
    "a long [...]",
    "00000000-0000-0000-0000-000000000007",
    "c",
  ]);
});

test("random numbers differ, clocks run, files are written", () => {
  const [first, second] = probe.random_numbers();
  ok(first !== second && first >= 0 && first < 1, "two different numbers in [0, 1)");
  const [wall, monotonic] = probe.clocks();
  ok(Math.abs(wall * 1000 - Date.now()) < 5000, "the host's time of day");
  ok(probe.clocks()[1] >= monotonic, "a clock that does not go back");
  same(probe.files(), "['naïve.txt'] 7 'é🐍\\n'");
  same(probe.platform(), "emscripten cpython 3.13");
});

test("a server socket is refused, and Python goes on", () => {
  same(probe.listening(), "OSError");
  same(probe.crc32(text("123456789")), 0xcbf43926);
});

test("a traceback through the standard library shows its source lines", () => {
  const error = throws(() => probe.json_error("{broken"), {
    class: PythonError,
    message: /Expecting property name/,
  });
  same(error.type, "json.decoder.JSONDecodeError");
  const { traceback } = error;
  ok(
    /File "\/lib\/python3\.13\/json\/decoder\.py", line \d+, in decode\n/.test(traceback),
    traceback,
  );
  ok(traceback.includes("\n    obj, end = self.raw_decode("), `a source line in ${traceback}`);
});
