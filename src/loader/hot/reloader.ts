// The Python half, reload.py: fetched beside this file and made a module, without a trace in sys.path.
import type { App } from "../app.js";
import type { Dynamic, DynamicFunction } from "../dynamic.js";
import { currentHost } from "../hosts/current.js";

export interface Reloader {
  /** Reads what the loaded modules import and define, as far as it is not known. */
  prepare(): void;
  /**
   * Reloads the modules of the files, whose paths are separated by line ends, and those that import
   * them.
   *
   * @throws {@link PythonError} with everything as it was.
   */
  reload(files: string): void;
}

export async function loadReloader(app: App): Promise<Reloader> {
  const file = { name: "reload.py", url: new URL("./reload.py", import.meta.url) };
  const [bytes, builtins, types] = await Promise.all([
    currentHost().then((host) => host.read(file)),
    app.load("builtins"),
    app.load("types"),
  ]);
  const call = (of: Dynamic, name: string): DynamicFunction => of[name] as DynamicFunction;
  const code = call(builtins, "compile")(new TextDecoder().decode(bytes), "/typhon/reload.py", "exec");
  const module = call(types, "ModuleType")("_typhon_reload") as Dynamic;
  call(builtins, "exec")(code, module["__dict__"]);
  return {
    prepare: () => call(module, "prepare")(),
    reload(files) {
      const raise = call(module, "reload")(files) as DynamicFunction | null | undefined;
      raise?.();
    },
  };
}
