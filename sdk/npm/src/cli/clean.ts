// `typhon clean`: removes what is generated.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { generatedFolder } from "../project.js";

/**
 * Removes the generated folder, but not the packages that `typhon sync` has installed there unless
 * `all`. Returns whether anything was removed.
 */
export function cleanProject(project: string, all: boolean): boolean {
  const folder = join(project, generatedFolder);
  if (!existsSync(folder)) return false;
  const names = readdirSync(folder).filter((name) => all || !keptFor(name));
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
  return names.length > 0;
}

// The .gitignore goes on hiding the packages.
function keptFor(name: string): boolean {
  return name === "site-packages" || name === ".gitignore";
}
