// Each way in which an asset can fail to arrive, over a real connection, and the error it gives.
import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { test, type TestContext } from "node:test";
import * as errors from "../../src/loader/errors.js";
import { fetchBytes, fetchModule } from "../../src/loader/hosts/fetching.js";
import type { Asset } from "../../src/loader/hosts/host.js";
import { serve } from "./support.js";

const emptyModule = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const wasm = { "content-type": "application/wasm" };

type Answer = (response: ServerResponse) => void;

async function asset(t: TestContext, name: string, answer: Answer): Promise<Asset> {
  const origin = await serve(t, (_request, response) => answer(response));
  return { name, url: new URL(`/assets/${name}`, origin) };
}

async function failure(action: Promise<unknown>): Promise<Error> {
  try {
    await action;
  } catch (error) {
    return error as Error;
  }
  return assert.fail("it should have failed");
}

test("fetches bytes of any type", async (t) => {
  const file = await asset(t, "app.zip", (response) => response.end("zip"));
  assert.equal(Buffer.from(await fetchBytes(file)).toString(), "zip");
});

test("compiles a module", async (t) => {
  const file = await asset(t, "typhon.wasm", (response) => {
    response.writeHead(200, wasm).end(emptyModule);
  });
  assert.ok((await fetchModule(file)) instanceof WebAssembly.Module);
});

test("404: MissingAssetError with name, URL and status", async (t) => {
  const file = await asset(t, "app.zip", (response) => response.writeHead(404).end());
  const error = await failure(fetchBytes(file));
  assert.ok(error instanceof errors.MissingAssetError);
  assert.equal(error.name, "MissingAssetError");
  assert.equal(error.asset, "app.zip");
  assert.equal(error.status, 404);
  assert.equal(
    error.message,
    `Could not load app.zip from ${file.url.href} (HTTP status 404); check that the file is ` +
      "deployed and that the base path is right",
  );
});

test("no server: MissingAssetError without a status, with the cause", async (t) => {
  const file = await asset(t, "typhon.wasm", (response) => response.destroy());
  const error = await failure(fetchModule(file));
  assert.ok(error instanceof errors.MissingAssetError);
  assert.equal(error.status, undefined);
  assert.ok(error.cause instanceof TypeError);
});

test("a wrong MIME type: WrongMimeTypeError that names both types", async (t) => {
  const file = await asset(t, "typhon.wasm", (response) => {
    response.writeHead(200, { "content-type": "application/octet-stream" }).end(emptyModule);
  });
  const error = await failure(fetchModule(file));
  assert.ok(error instanceof errors.WrongMimeTypeError);
  assert.equal(error.mimeType, "application/octet-stream");
  assert.match(error.message, /"application\/octet-stream" instead of "application\/wasm"/);
  assert.match(error.message, /configure the server/);
});

for (const [name, load] of [
  ["app.zip", fetchBytes],
  ["typhon.wasm", fetchModule],
] as const) {
  test(`an HTML page instead of ${name}: WrongMimeTypeError that explains fallback pages`, async (t) => {
    const file = await asset(t, name, (response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<html>");
    });
    const error = await failure(load(file));
    assert.ok(error instanceof errors.WrongMimeTypeError);
    assert.match(error.message, /answered with an HTML page instead of/);
  });

  test(`a body of ${name} that is cut short: DamagedAssetError`, async (t) => {
    const file = await asset(t, name, (response) => {
      response.writeHead(200, { ...wasm, "content-length": 1000 });
      response.write(emptyModule);
      setTimeout(() => response.destroy(), 20);
    });
    const error = await failure(load(file));
    assert.ok(error instanceof errors.DamagedAssetError, String(error));
    assert.equal(error.asset, name);
    assert.match(error.message, /is damaged: .*; reload/);
  });
}

test("bytes that are no module: DamagedAssetError", async (t) => {
  const file = await asset(t, "typhon.wasm", (response) => {
    response.writeHead(200, wasm).end(Buffer.concat([emptyModule, Buffer.from("rubbish")]));
  });
  const error = await failure(fetchModule(file));
  assert.ok(error instanceof errors.DamagedAssetError, String(error));
  assert.ok(error.cause instanceof WebAssembly.CompileError);
});
