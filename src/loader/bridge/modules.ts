// Compiled modules: the values behind the generated ES modules.
import type { ClassInfo, EnumInfo, ExportInfo, ModuleInfo } from "../manifest.js";
import type { Core } from "./core.js";
import { makeFunction, readConstant } from "./functions.js";
import { writeText } from "./strings.js";

/** What an imported module offers. */
export interface ModuleExports {
  /**
   * The value of an export, always the same one. It is made when it is first asked for: a program
   * pays for what it uses.
   *
   * @throws TypeError when the module has no such export.
   */
  get(name: string): unknown;
}

export class Modules {
  readonly #core: Core;
  readonly #infos: ReadonlyMap<string, ModuleInfo>;
  readonly #imported = new Map<string, ImportedModule>();

  constructor(core: Core) {
    this.#core = core;
    this.#infos = new Map(core.manifest.modules.map((info) => [info.name, info]));
  }

  /** Imports a module once; the same exports every time. */
  import(name: string): ModuleExports {
    const imported = this.#imported.get(name);
    if (imported !== undefined) return imported;
    const info = this.#infos.get(name);
    if (info === undefined) throw new TypeError(`The manifest has no module "${name}"`);
    this.#run(name);
    const module = new ImportedModule(info, (item) => this.#value(info, item));
    this.#imported.set(name, module);
    return module;
  }

  #run(name: string): void {
    const { writer, runtime, memory, errors } = this.#core;
    const outside = this.#core.inside;
    const message = writer.open();
    try {
      writeText(name, writer);
      this.#core.inside = outside + 1;
      const imported = runtime.typhon_import(writer.base);
      this.#core.inside = outside;
      memory.refresh();
      if (imported === 0) throw errors.take(undefined);
    } catch (error) {
      throw this.#core.translate(error, `import ${name}`, outside);
    } finally {
      writer.close(message);
    }
  }

  #value(module: ModuleInfo, item: ExportInfo): unknown {
    const core = this.#core;
    switch (item.kind) {
      case "function":
        return makeFunction(core, core.plans.ofExport(module.name, item.name));
      case "constant":
        return readConstant(core, core.plans.ofExport(module.name, item.name));
      case "class":
        return this.#classValue(core.manifest.classes[item.class]!, item.class);
      case "reexport":
        return this.import(item.module).get(item.export);
    }
  }

  #classValue(info: ClassInfo, id: number): unknown {
    switch (info.kind) {
      case "enum":
        return enumObject(info);
      case "exception":
        return this.#core.classes.getError(id);
      case "reference":
        return this.#core.classes.get(id);
      default:
        return undefined; // only a TypeScript type
    }
  }
}

class ImportedModule implements ModuleExports {
  readonly #name: string;
  readonly #items: ReadonlyMap<string, ExportInfo>;
  readonly #valueOf: (item: ExportInfo) => unknown;
  readonly #values = new Map<string, unknown>();

  constructor(info: ModuleInfo, valueOf: (item: ExportInfo) => unknown) {
    this.#name = info.name;
    this.#items = new Map(info.exports.map((item) => [item.name, item]));
    this.#valueOf = valueOf;
  }

  get(name: string): unknown {
    if (this.#values.has(name)) return this.#values.get(name);
    const item = this.#items.get(name);
    if (item === undefined) throw new TypeError(`The module ${this.#name} has no export "${name}"`);
    const value = this.#valueOf(item);
    this.#values.set(name, value);
    return value;
  }
}

/** `Color.red` is the value that crosses. */
function enumObject(info: EnumInfo): Readonly<Record<string, unknown>> {
  return Object.freeze(
    Object.fromEntries(
      info.members.map(([name, value]) => [name, info.by === "name" ? name : value]),
    ),
  );
}
