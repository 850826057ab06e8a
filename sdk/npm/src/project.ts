// Where things are in a user's project. Node only.
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/** The generated folder, relative to the project. */
export const generatedFolder = ".typhon";

/** The project that `folder` belongs to: the nearest folder with a `pyproject.toml` or `.typhon`. */
export function findProject(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (isProject(at)) return at;
    if (dirname(at) === at) return undefined;
  }
}

function isProject(folder: string): boolean {
  return ["pyproject.toml", generatedFolder].some((name) => existsSync(join(folder, name)));
}

/** `file` relative to `project` with forward slashes, or `undefined` when it lies outside. */
export function projectPath(project: string, file: string): string | undefined {
  const path = relative(project, file);
  if (path === "" || path.startsWith(`..${sep}`) || path === ".." || resolve(path) === path) {
    return undefined;
  }
  return path.split(sep).join("/");
}

/** The Python file that an import names: "./stats.worker.py" is "./stats.py" in a worker. */
export function pythonFileOf(path: string): string {
  return path.replace(/\.worker\.py$/, ".py");
}

/** What an import names is offered in a worker only when pyproject.toml says so. */
export function notForWorkers(path: string): string {
  const file = pythonFileOf(path);
  return (
    `${file} is not offered in a worker; add workers = ["${file}"] to [tool.typhon] in ` +
    "pyproject.toml, and run `npx typhon build`"
  );
}

/** The generated ES module of what an import names; both relative to the project. */
export function generatedModule(source: string): string {
  return `${generatedFolder}/modules/${source.replace(/\.py$/, ".js")}`;
}

/** `./stats.py`, `../a/b.py`, `/abs/c.py`, `file:///d.py`: an import by path, without a query. */
export function isPythonPath(specifier: string): boolean {
  return specifier.endsWith(".py") && /^(\.{1,2}\/|\/|file:)/.test(specifier);
}
