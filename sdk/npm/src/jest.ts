// `typhon/jest`, a resolver for Jest: imports of `.py` files by path lead to the generated modules.
// Nothing is compiled here; an outdated `.typhon` folder is an error that says so.
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isPythonPath } from "./project.js";
import { resolvePython } from "./resolve-python.js";

interface ResolverOptions {
  readonly basedir: string;
  defaultResolver(path: string, options: ResolverOptions): string;
}

/** Jest asks for it under this name. */
export function sync(path: string, options: ResolverOptions): string {
  if (!isPythonPath(path)) return options.defaultResolver(path, options);
  const importer = pathToFileURL(join(options.basedir, "test.js"));
  return fileURLToPath(resolvePython(path, importer.href));
}
