// Chooses the host, once.
import { UnsupportedHostError } from "../errors.js";
import { browserHost } from "./browser.js";
import type { Host } from "./host.js";
import { createNodeHost, isNode } from "./node.js";

/** The host that this code runs in. */
export function currentHost(): Promise<Host> {
  current ??= chooseHost();
  return current;
}

let current: Promise<Host> | undefined;

async function chooseHost(): Promise<Host> {
  if (isNode()) return createNodeHost();
  if (typeof fetch === "function") return browserHost;
  throw new UnsupportedHostError("Neither Node.js nor a browser: `fetch`");
}
