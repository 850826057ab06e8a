// What src/loader/compat, a file of its own in the package, is to the bridge and gets from it.
// It is given the functions that it shares with the bridge: importing them would put them into the
// package twice, with two of each class.
import { writeThrown } from "./callbacks.js";
import type { Core } from "./core.js";
import type { EmscriptenModule } from "./emscripten.js";
import { addressOf, PythonObject } from "./handles.js";
import type { LiveHandle } from "./handles.js";
import { errorAddress, isErrorOf } from "./python-error.js";
import { currentSite } from "./sites.js";
import { writeText } from "./strings.js";

export interface CompatHost {
  /** Runs an operation for Python; see src/runtime/host.h. */
  run(operation: number, message: number): number;
  /** Imports any Python module and gives a proxy of it. */
  load(name: string): unknown;
  /** How many Python objects JavaScript keeps alive by this layer. */
  readonly size: number;
  /** What {@link size} counts, one by one. */
  list(): Iterable<LiveHandle>;
}

export type CompatClass = new (core: Core, shared: SharedFunctions) => CompatHost;

export interface SharedFunctions {
  readonly writeThrown: typeof writeThrown;
  readonly writeText: typeof writeText;
  readonly currentSite: typeof currentSite;
  /** The address of the Python object behind a handle, a function or an error, else 0. */
  addressBehind(value: object, core: Core): number;
}

const shared: SharedFunctions = {
  writeThrown,
  writeText,
  currentSite,
  addressBehind(value, core) {
    if (isErrorOf(value, core)) return errorAddress(value, core);
    if (value instanceof PythonObject) return addressOf(value, core);
    return typeof value === "function" ? core.handles.addressOfFunction(value) : 0;
  },
};

/** Makes the layer and lets Python reach it. */
export function connectCompat(module: EmscriptenModule, core: Core, type: CompatClass): CompatHost {
  const compat = new type(core, shared);
  module.typhonHost = {
    ...module.typhonHost!,
    compat(operation, message) {
      core.memory.refresh();
      return compat.run(operation, message);
    },
  };
  return compat;
}
