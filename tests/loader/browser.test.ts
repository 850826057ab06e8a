// What only a real browser can show: its Content Security Policy, and blocking reads of a page.
import assert from "node:assert/strict";
import type { IncomingMessage, ServerResponse } from "node:http";
import { after, before, test, type TestContext } from "node:test";
import { build } from "esbuild";
import { chromium, type Browser } from "playwright-core";
import { chromiumPath } from "../e2e/chromium.mjs";
import { serve } from "./support.js";

const emptyModule = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const allBytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));

let browser: Browser | undefined;
let script: string;

before(async () => {
  const flags = ["--disable-gpu", "--disable-quic", "--disable-background-networking"];
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", ...flags] });
  const bundle = await build({
    stdin: {
      contents: 'import { browserHost } from "./src/loader/hosts/browser.js"; globalThis.host = browserHost;',
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: "esm",
    write: false,
  });
  script = bundle.outputFiles[0]!.text;
});

after(() => browser?.close());

/** Runs `action` in a page with this policy; what it throws comes back as name and message. */
async function inPage(t: TestContext, policy: string, action: string): Promise<unknown> {
  const origin = await serve(t, (request, response) => answer(request, response, policy));
  const page = await browser!.newPage();
  t.after(() => page.close());
  await page.goto(origin);
  await page.waitForFunction(() => "host" in globalThis);
  // Evaluated by the debugger, which the page's policy does not concern.
  return page.evaluate(`(async () => {
    try { return await (${action})(); }
    catch (error) { return error.name + ": " + error.message; }
  })()`);
}

function answer(request: IncomingMessage, response: ServerResponse, policy: string): void {
  switch (request.url) {
    case "/":
      response.writeHead(200, { "content-type": "text/html", "content-security-policy": policy });
      return void response.end('<!doctype html><script type="module" src="/script.js"></script>');
    case "/script.js":
      return void response.writeHead(200, { "content-type": "text/javascript" }).end(script);
    case "/typhon.wasm":
      return void response.writeHead(200, { "content-type": "application/wasm" }).end(emptyModule);
    case "/bytes":
      return void response.writeHead(200).end(allBytes);
    default:
      return void response.writeHead(404).end();
  }
}

const compile = `async () => {
  const url = new URL("/typhon.wasm", location.href);
  return (await host.compile({ name: "typhon.wasm", url })) instanceof WebAssembly.Module;
}`;

const readElsewhere = `() => host.read({ name: "app.zip", url: new URL("http://127.0.0.1:9/app.zip") })`;

test("compiles under script-src 'self' 'wasm-unsafe-eval'", async (t) => {
  assert.equal(await inPage(t, "script-src 'self' 'wasm-unsafe-eval'", compile), true);
});

test("a policy without 'wasm-unsafe-eval': BlockedByCspError that names it", async (t) => {
  assert.equal(
    await inPage(t, "script-src 'self'", compile),
    "BlockedByCspError: The page's Content Security Policy blocks typhon.wasm; add " +
      "'wasm-unsafe-eval' to its script-src directive",
  );
});

test("a policy that forbids the connection: BlockedByCspError that names the origin", async (t) => {
  assert.equal(
    await inPage(t, "connect-src 'self'", readElsewhere),
    "BlockedByCspError: The page's Content Security Policy blocks app.zip; add " +
      "http://127.0.0.1:9 to its connect-src directive",
  );
});

test("a policy that forbids the page's own origin: the source is 'self'", async (t) => {
  assert.equal(
    await inPage(t, "connect-src 'none'", compile),
    "BlockedByCspError: The page's Content Security Policy blocks typhon.wasm; add " +
      "'self' to its connect-src directive",
  );
});

test("a lost connection is no policy violation: MissingAssetError", async (t) => {
  const message = String(await inPage(t, "script-src 'self'", readElsewhere));
  assert.match(message, /^MissingAssetError: Could not load app\.zip from http:\/\/127\.0\.0\.1:9/);
});

test("blocking reads give every byte unchanged", async (t) => {
  const read = `() => Array.from(
    host.readSync({ name: "bytes", url: new URL("/bytes", location.href) }))`;
  assert.deepEqual(await inPage(t, "script-src 'self'", read), [...allBytes]);
});

test("a blocking read of a missing file: MissingAssetError", async (t) => {
  const read = `() => host.readSync({ name: "x.zip", url: new URL("/x.zip", location.href) })`;
  const message = String(await inPage(t, "script-src 'self'", read));
  assert.match(message, /^MissingAssetError: Could not load x\.zip from .* \(HTTP status 404\)/);
});
