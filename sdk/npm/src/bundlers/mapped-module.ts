// Generated modules with their maps, for bundlers that do not look for the maps of what they read.
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** The files below .typhon/modules that may have a map. */
export const generatedModules = /[\\/]\.typhon[\\/]modules[\\/].+\.js$/;

interface MappedModule {
  readonly code: string;
  readonly map: SourceMap;
}

interface SourceMap {
  readonly version: 3;
  readonly names: string[];
  readonly mappings: string;
  /** Absolute. */
  readonly sources: string[];
  readonly sourcesContent: (string | null)[];
}

/** A generated module that stands for a Python module; `undefined` for any other file. */
export function readMapped(file: string): MappedModule | undefined {
  if (!generatedModules.test(file) || !existsSync(`${file}.map`)) return undefined;
  const map = JSON.parse(readFileSync(`${file}.map`, "utf8")) as SourceMap;
  const sources = map.sources.map((source) => resolve(dirname(file), source));
  const code = readFileSync(file, "utf8").replace(/^\/\/# sourceMappingURL=.*$/m, "");
  return { code, map: { ...map, sources, sourcesContent: sources.map(textOf) } };
}

function textOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
