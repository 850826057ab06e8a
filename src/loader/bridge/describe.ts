// repr() of a Python object.
import type { Core } from "./core.js";

export function describeObject(core: Core, address: number): string {
  const message = core.runtime.typhon_describe(address);
  core.memory.refresh();
  return core.reader.open(message).text();
}
