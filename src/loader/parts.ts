// Functions of the runtime that not every program calls are in WebAssembly modules of their own. In an
// instance's table of functions a placeholder stands for each; the first call of one loads its part,
// blocking, and that puts its functions into the table and its constants into the memory.
// src/runtime/parts.txt says what is in which part.
import { checkModule } from "./assets.js";
import { compileNow } from "./hosts/fetching.js";
import type { Host } from "./hosts/host.js";
import { measured } from "./phases.js";
import { partAssets } from "./runtime-assets.js";

/** cmake/split_runtime.py gives these names to the imports of the core. */
type PartName = keyof typeof partAssets;

const partNames = Object.keys(partAssets) as PartName[];

// Compiled once for all instances of a page or process.
const compiled = new Map<PartName, WebAssembly.Module>();

/** Loads what compiles Python ahead, for a program that is known to need it. */
export async function loadCompiler(host: Host): Promise<void> {
  if (compiled.has("compile")) return;
  const asset = partAssets.compile;
  compiled.set("compile", checkModule(asset, await host.compile(asset)));
}

/** The parts of one instance. */
export class Parts {
  readonly #host: Host;
  readonly #loaded = new Set<PartName>();
  #core: WebAssembly.Exports | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** What the core imports: for each part, a placeholder for each of its places in the table. */
  get imports(): WebAssembly.Imports {
    return Object.fromEntries(partNames.map((part) => [part, this.#placeholders(part)]));
  }

  /** The instance that the placeholders are in. */
  set core(instance: WebAssembly.Instance) {
    this.#core = instance.exports;
  }

  /** Puts all functions where their placeholders are. */
  loadAll(): void {
    for (const part of partNames) this.#load(part);
  }

  #placeholders(part: PartName): WebAssembly.ModuleImports {
    const placeholder = (place: number) => {
      return (...args: unknown[]): unknown => {
        this.#load(part);
        return functionAt(this.#core!, place)(...args);
      };
    };
    return new Proxy({}, { get: (_, place) => placeholder(Number(place)) });
  }

  #load(part: PartName): void {
    if (this.#loaded.has(part)) return;
    const module = compiled.get(part) ?? compilePart(this.#host, part);
    measured(`instantiate ${partAssets[part].name}`, () => {
      new WebAssembly.Instance(module, { primary: this.#core! });
    });
    this.#loaded.add(part);
  }
}

function compilePart(host: Host, part: PartName): WebAssembly.Module {
  const asset = partAssets[part];
  const module = checkModule(asset, compileNow(asset, host.readSync(asset)));
  compiled.set(part, module);
  return module;
}

function functionAt(core: WebAssembly.Exports, place: number): (...args: unknown[]) => unknown {
  const table = Object.values(core).find((item) => item instanceof WebAssembly.Table)!;
  return table.get(place) as (...args: unknown[]) => unknown;
}
