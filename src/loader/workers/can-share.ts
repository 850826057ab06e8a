import { isNode } from "../hosts/node.js";

/** Whether memory can be shared between threads: in Node, and on pages that are cross-origin isolated. */
export function canShare(): boolean {
  if (typeof SharedArrayBuffer !== "function") return false;
  return isNode() || globalThis.crossOriginIsolated;
}
