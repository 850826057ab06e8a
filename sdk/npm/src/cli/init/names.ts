// The name of a project: it names an npm package, a Python distribution and a Python package.
import { pythonKeywords, standardModules } from "./python-words.js";

/** The Python package of the project `name`: `my-app` → `my_app`. */
export function packageName(name: string): string {
  return name.replaceAll("-", "_");
}

/** What is wrong with the name and what to write instead, or `undefined`. */
export function faultOfName(name: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    const better = simplified(name);
    const example = better === "" ? "my-app" : better;
    return `"${name}" cannot name a package; use small letters, digits and dashes, as in "${example}"`;
  }
  const module = packageName(name);
  const whose = owner(module);
  if (whose === undefined) return undefined;
  return `"${name}" cannot name a package: ${module} is ${whose}; choose another, as "${name}-app"`;
}

function owner(module: string): string | undefined {
  if (pythonKeywords.has(module)) return "a keyword of Python";
  if (standardModules.has(module)) return "a module of Python's standard library";
  return module === "typhon" ? "Typhon's own name" : undefined;
}

function simplified(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-$/g, "");
}
