// Assets over `fetch`, with each way to fail turned into its typed error.
// Used by browsers, and by Node for an app that was built with http: URLs.
import {
  BlockedByCspError,
  DamagedAssetError,
  MissingAssetError,
  UnsupportedHostError,
  WrongMimeTypeError,
} from "../errors.js";
import { measured } from "../phases.js";
import type { Asset } from "./host.js";

export async function fetchBytes(asset: Asset): Promise<Uint8Array> {
  return measured(`fetch ${asset.name}`, async () => {
    const response = await fetchChecked(asset);
    try {
      return new Uint8Array(await response.arrayBuffer());
    } catch (cause) {
      throw new DamagedAssetError(asset.name, asset.url.href, "the download ended early", { cause });
    }
  });
}

export async function fetchModule(asset: Asset): Promise<WebAssembly.Module> {
  requireWebAssembly();
  const response = await measured(`fetch ${asset.name}`, () => fetchChecked(asset));
  checkWasmType(asset, response);
  try {
    return await measured(`compile ${asset.name}`, () => WebAssembly.compileStreaming(response));
  } catch (error) {
    throw compileError(asset, error);
  }
}

/** Compiles bytes that are already there, with the same typed errors as {@link fetchModule}. */
export async function compileBytes(asset: Asset, bytes: Uint8Array): Promise<WebAssembly.Module> {
  requireWebAssembly();
  try {
    return await measured(`compile ${asset.name}`, () => WebAssembly.compile(bytes as BufferSource));
  } catch (error) {
    throw compileError(asset, error);
  }
}

/** The same, blocking. Browsers allow it for small modules only. */
export function compileNow(asset: Asset, bytes: Uint8Array): WebAssembly.Module {
  requireWebAssembly();
  try {
    return measured(`compile ${asset.name}`, () => new WebAssembly.Module(bytes as BufferSource));
  } catch (error) {
    throw compileError(asset, error);
  }
}

async function fetchChecked(asset: Asset): Promise<Response> {
  const violations = watchPolicyViolations(asset.url);
  try {
    const response = await fetch(asset.url);
    checkStatus(asset, response);
    return response;
  } catch (cause) {
    if (cause instanceof MissingAssetError || cause instanceof WrongMimeTypeError) throw cause;
    const directive = await violations.found();
    if (directive !== undefined) {
      throw new BlockedByCspError(asset.name, directive, sourceExpression(asset.url), { cause });
    }
    throw new MissingAssetError(asset.name, asset.url.href, undefined, { cause });
  } finally {
    violations.stop();
  }
}

// How a Content Security Policy names where `url` comes from.
function sourceExpression(url: URL): string {
  if (url.origin === globalThis.location?.origin) return "'self'";
  return url.origin === "null" ? url.protocol : url.origin;
}

function checkStatus(asset: Asset, response: Response): void {
  const { href } = asset.url;
  if (!response.ok) throw new MissingAssetError(asset.name, href, response.status);
  // Servers of single-page apps answer any unknown path with their index.html and status 200.
  if (mimeType(response) === "text/html") {
    throw new WrongMimeTypeError(asset.name, href, "text/html", expectedType(asset));
  }
}

function checkWasmType(asset: Asset, response: Response): void {
  const found = mimeType(response);
  if (found === "application/wasm") return;
  throw new WrongMimeTypeError(asset.name, asset.url.href, found, "application/wasm");
}

function mimeType(response: Response): string {
  const header = response.headers.get("content-type") ?? "";
  return header.split(";", 1)[0]!.trim().toLowerCase();
}

function expectedType(asset: Asset): string {
  return asset.name.endsWith(".wasm") ? "application/wasm" : "application/zip";
}

function requireWebAssembly(): void {
  if (typeof WebAssembly === "undefined") throw new UnsupportedHostError("WebAssembly");
}

function compileError(asset: Asset, cause: unknown): Error {
  const message = cause instanceof Error ? cause.message : String(cause);
  // Chromium, Firefox and Safari, in this order; no engine has a class of its own for it.
  if (/unsafe-eval|blocked by CSP|Content Security Policy/i.test(message)) {
    return new BlockedByCspError(asset.name, "script-src", "'wasm-unsafe-eval'", { cause });
  }
  if (!WebAssembly.validate(exceptionProbe)) {
    return new UnsupportedHostError("WebAssembly exception handling", { cause });
  }
  return new DamagedAssetError(asset.name, asset.url.href, "it is no whole WebAssembly module", {
    cause,
  });
}

// (module (func (try (do) (catch_all)))): the newest feature that the runtime is compiled with.
const exceptionProbe = new Uint8Array([
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x01, 0x04, 0x01, 0x60, 0x00, 0x00, 0x03, 0x02,
  0x01, 0x00, 0x0a, 0x08, 0x01, 0x06, 0x00, 0x06, 0x40, 0x19, 0x0b, 0x0b,
]);

interface ViolationWatch {
  /** The directive that blocked the URL, or `undefined`. */
  found(): Promise<string | undefined>;
  stop(): void;
}

// A blocked `fetch` rejects with the same bare TypeError as a lost connection; only the violation
// event, which is queued behind the rejection, tells them apart.
function watchPolicyViolations(url: URL): ViolationWatch {
  if (typeof SecurityPolicyViolationEvent === "undefined") {
    return { found: async () => undefined, stop: () => {} };
  }
  let directive: string | undefined;
  const listener = (event: SecurityPolicyViolationEvent): void => {
    if (url.href.startsWith(event.blockedURI)) directive = event.effectiveDirective;
  };
  const type = "securitypolicyviolation";
  globalThis.addEventListener(type, listener as EventListener);
  return {
    found: async () => {
      await new Promise((resolve) => setTimeout(resolve));
      return directive;
    },
    stop: () => globalThis.removeEventListener(type, listener as EventListener),
  };
}
