// Source maps of generated files. In a package they stand elsewhere, and not all of the Python files
// that they lead to are there.
import { readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import { generatedFolder } from "../../project.js";

export interface SourceMap {
  readonly file: string;
  readonly sources: readonly string[];
}

export function readMap(file: string): SourceMap | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as SourceMap;
  } catch {
    return undefined; // a declaration without a map
  }
}

/**
 * The Python file that a generated file is made from, relative to the project, when it travels: what
 * is installed or part of the standard library does not. `path` is the generated file, below .typhon.
 */
export function ownSource(map: SourceMap | undefined, path: string): string | undefined {
  const [source] = map?.sources ?? [];
  if (source === undefined) return undefined;
  const file = fromProject(path, source);
  return file.startsWith(`${generatedFolder}/`) || file.startsWith("../") ? undefined : file;
}

/** The map of the file that was `path` below .typhon and is `packed` in the package. */
export function packedMap(map: SourceMap, path: string, packed: string): string {
  const sources = map.sources.map((source) =>
    posix.relative(dirname(packed), fromProject(path, source)),
  );
  return `${JSON.stringify({ ...map, file: posix.basename(packed), sources })}\n`;
}

function fromProject(path: string, source: string): string {
  return posix.join(generatedFolder, dirname(path), source);
}
