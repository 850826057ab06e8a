// Between "the bytes are here" and "Python runs": marks of builds, sharing, exhausted memory.
// The host is a stand-in; the runtime's glue is one that test.mjs writes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { markArchive, markWasm } from "../../sdk/npm/build-mark.mjs";
import * as errors from "../../src/loader/errors.js";
import type { Children, Folder, TreeFile } from "../../src/loader/file-tree.js";
import type { Asset, Host } from "../../src/loader/hosts/host.js";
import { compileRuntime, instantiate } from "../../src/loader/instantiate.js";
import { streamNames } from "../../src/loader/packed-modules.js";
import { stdlibTree } from "../../src/loader/stdlib.js";
import { zip } from "./support.js";

const thisBuild = "0123456789abcdef"; // as test.mjs writes it into runtime/build-id.mjs
const otherBuild = "fedcba9876543210";
const emptyModule = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

const source = "def loads(text): ...\n";
const noStreams = Object.fromEntries(streamNames.map((name) => [`packed/${name}`, ""]));
const sizes = (source: number): number[] => [source, 16, ...streamNames.map(() => 0)];
const stdlib = zip({
  ...noStreams,
  "python3.13/LICENSE.txt": "terms",
  "modules.json": JSON.stringify({
    header: "00",
    caches: {},
    tag: "cpython-313",
    modules: { "python3.13/gone.py": sizes(1), "python3.13/json/decoder.py": sizes(source.length) },
  }),
});
const sources = zip({ "python3.13/json/decoder.py": source });

class FakeHost implements Host {
  readonly reads: string[] = [];
  constructor(readonly files: Record<string, Uint8Array>) {}
  read = async (asset: Asset): Promise<Uint8Array> => this.readSync(asset);
  compile = async (asset: Asset): Promise<WebAssembly.Module> =>
    WebAssembly.compile(this.readSync(asset) as BufferSource);
  readSync = ({ name, url }: Asset): Uint8Array => {
    this.reads.push(name);
    const bytes = this.files[name];
    if (bytes === undefined) throw new errors.MissingAssetError(name, url.href, undefined);
    return bytes;
  };
  environment = {};
  onExit = (): void => {};
}

function thrown(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    return error as Error;
  }
  return assert.fail("it should have failed");
}

async function failure(action: Promise<unknown>): Promise<Error> {
  return action.then(
    () => assert.fail("it should have failed"),
    (error: Error) => error,
  );
}

test("a module of another build: RuntimeMismatchError that names both", async () => {
  const host = new FakeHost({ "typhon.wasm": markWasm(emptyModule, otherBuild) });
  const error = await failure(compileRuntime(host));
  assert.ok(error instanceof errors.RuntimeMismatchError);
  assert.equal(
    error.message,
    `typhon.wasm belongs to runtime build ${otherBuild}, but the loader to ${thisBuild}; reload ` +
      "without the cache, or deploy all files of one version of typhon together",
  );
});

test("a module without a mark: RuntimeMismatchError", async () => {
  const error = await failure(compileRuntime(new FakeHost({ "typhon.wasm": emptyModule })));
  assert.ok(error instanceof errors.RuntimeMismatchError);
  assert.equal(error.found, undefined);
});

test("a failure is tried again, a success is shared by all apps", async () => {
  const host = new FakeHost({ "typhon.wasm": markWasm(emptyModule, thisBuild) });
  const [first, second] = await Promise.all([compileRuntime(host), compileRuntime(host)]);
  assert.equal(first, second);
  assert.equal(await compileRuntime(host), first);
  assert.deepEqual(host.reads, ["typhon.wasm"]);
});

for (const [what, bytes, kind] of [
  ["another build", markArchive(stdlib, otherBuild), errors.RuntimeMismatchError],
  ["no build", stdlib, errors.RuntimeMismatchError],
  ["a damaged file", stdlib.subarray(0, 100), errors.DamagedAssetError],
  ["no modules", markArchive(zip({}), thisBuild), errors.DamagedAssetError],
] as const) {
  test(`a standard library of ${what}: ${kind.name}`, () => {
    const tree = stdlibTree(new FakeHost({ "stdlib.zip": bytes }));
    const error = thrown(() => at(tree, "lib/python3.13/json"));
    assert.ok(error instanceof kind, String(error));
    assert.match(error.message, /^stdlib\.zip /);
  });
}

test("reads the standard library when it is looked into, its text when wanted, both once", () => {
  const host = new FakeHost({ "stdlib.zip": markArchive(stdlib, thisBuild) });
  const tree = stdlibTree(host);
  at(tree, "lib/python3.13");
  assert.deepEqual(host.reads, []);
  assert.equal(at(tree, "lib/python3.13/json/__pycache__/decoder.cpython-313.pyc").size, 16);
  const text = at(tree, "lib/python3.13/json/decoder.py");
  assert.equal(text.size, source.length);
  at(stdlibTree(host), "lib/python3.13/json");
  assert.deepEqual(host.reads, ["stdlib.zip"]);

  assert.throws(() => text.bytes(), errors.MissingAssetError);
  host.files["stdlib-source.zip"] = markArchive(sources, otherBuild);
  assert.throws(() => text.bytes(), errors.RuntimeMismatchError);
  host.files["stdlib-source.zip"] = markArchive(sources, thisBuild);
  assert.equal(Buffer.from(text.bytes()).toString(), source);
  assert.equal(Buffer.from(text.bytes()).toString(), source);
  assert.equal(host.reads.filter((name) => name === "stdlib-source.zip").length, 3);
  const gone = at(tree, "lib/python3.13/gone.py");
  assert.throws(() => gone.bytes(), /stdlib-source\.zip has no python3\.13\/gone\.py/);
});

test("exhausted memory: OutOfMemoryError with the engine's words as its cause", async () => {
  const cause = new RangeError("WebAssembly.Memory(): could not allocate memory");
  const error = await failure(startFailingWith(cause));
  assert.ok(error instanceof errors.OutOfMemoryError);
  assert.equal(error.cause, cause);
});

test("another failure of instantiation is reported as it is, and never waited for", async () => {
  const cause = new WebAssembly.LinkError("import is missing");
  assert.equal(await failure(startFailingWith(cause)), cause);
});

// The stand-in for Emscripten's glue asks this for the imports of the instance.
async function startFailingWith(cause: Error): Promise<unknown> {
  const needy = new WebAssembly.Module(moduleImportingEnv);
  Object.assign(globalThis, {
    makeTestImports: () => ({
      get env() {
        throw cause;
      },
    }),
  });
  return instantiate(new FakeHost({}), needy);
}

// (module (import "env" "f" (func)))
const moduleImportingEnv = new Uint8Array([
  ...emptyModule,
  ...[1, 4, 1, 0x60, 0, 0], // one type: () -> ()
  ...[2, 9, 1, 3, 0x65, 0x6e, 0x76, 1, 0x66, 0, 0], // one import: env.f of that type
]);

function at(tree: Children, path: string): TreeFile {
  const [top, ...names] = path.split("/");
  let found: Folder | TreeFile = tree.get(top!)!;
  for (const name of names) found = (found as Folder).child(name)!;
  assert.ok(found, path);
  return found as TreeFile;
}
