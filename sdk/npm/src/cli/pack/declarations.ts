// The declarations of a packed package: `.typhon/types/src/app/stats.d.py.ts` becomes
// `modules/src/app/stats.d.ts`, beside its module, with the imports and the map that belong there.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedFolder } from "../../project.js";
import { ownSource, packedMap, readMap } from "./maps.js";

/** The files of the package, and the Python files that their maps lead to; paths by package. */
export interface Declarations {
  readonly files: ReadonlyMap<string, string>;
  readonly sources: readonly string[];
}

export function packedDeclarations(project: string): Declarations {
  const types = join(project, generatedFolder, "types");
  const files = new Map<string, string>();
  const sources: string[] = [];
  for (const path of readdirSync(types, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".d.py.ts")) continue;
    const below = `types/${path.replaceAll("\\", "/")}`;
    const map = readMap(join(types, `${path}.map`));
    const source = ownSource(map, below);
    files.set(packedPath(below), packedText(readFileSync(join(types, path), "utf8"), source !== undefined));
    if (source === undefined) continue;
    sources.push(source);
    files.set(`${packedPath(below)}.map`, packedMap(map!, below, packedPath(below)));
  }
  return { files, sources };
}

function packedPath(path: string): string {
  return path.replace(/^types\//, "modules/").replace(/\.d\.py\.ts$/, ".d.ts");
}

function packedText(text: string, hasMap: boolean): string {
  const withImports = text.replace(/((?:from |import\()"\.{1,2}\/[^"]*)\.py"/g, '$1.js"');
  return withImports.replace(/^(\/\/# sourceMappingURL=.*)\.d\.py\.ts\.map$/m, (_, start: string) =>
    hasMap ? `${start}.d.ts.map` : "",
  );
}
