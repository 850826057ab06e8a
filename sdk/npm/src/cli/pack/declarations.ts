// The declarations of a packed package: `.typhon/types/src/app/stats.d.py.ts` becomes
// `modules/src/app/stats.d.ts`, beside its module, with the imports and the map that belong there.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { generatedFolder } from "../../project.js";

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
    const posixPath = path.replaceAll("\\", "/");
    const text = (): string => readFileSync(join(types, path), "utf8");
    if (posixPath.endsWith(".d.py.ts")) {
      const source = mappedSource(types, posixPath);
      if (source !== undefined) sources.push(source);
      files.set(packedPath(posixPath), packedText(text(), source !== undefined));
    }
    if (posixPath.endsWith(".d.py.ts.map")) {
      const source = mappedSource(types, posixPath.slice(0, -".map".length));
      if (source !== undefined) files.set(packedPath(posixPath), packedMap(posixPath, text(), source));
    }
  }
  return { files, sources };
}

function packedPath(path: string): string {
  return `modules/${path.replace(/\.d\.py\.ts(\.map)?$/, ".d.ts$1")}`;
}

// The Python file behind a declaration, when it is the project's own: what is installed or part of
// the standard library does not travel.
function mappedSource(types: string, declaration: string): string | undefined {
  const map = readMap(join(types, `${declaration}.map`));
  const [source] = map?.sources ?? [];
  if (source === undefined) return undefined;
  const inTypes = posix.join(`${generatedFolder}/types`, dirname(declaration), source);
  return inTypes.startsWith(`${generatedFolder}/`) || inTypes.startsWith("../") ? undefined : inTypes;
}

interface SourceMap {
  file: string;
  sources: string[];
}

function readMap(file: string): SourceMap | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as SourceMap;
  } catch {
    return undefined; // a declaration without a map
  }
}

function packedText(text: string, hasMap: boolean): string {
  const withImports = text.replace(/((?:from |import\()"\.{1,2}\/[^"]*)\.py"/g, '$1.js"');
  return withImports.replace(/^(\/\/# sourceMappingURL=.*)\.d\.py\.ts\.map$/m, (_, start: string) =>
    hasMap ? `${start}.d.ts.map` : "",
  );
}

function packedMap(path: string, text: string, source: string): string {
  const map = JSON.parse(text) as SourceMap;
  const place = dirname(packedPath(path));
  const file = map.file.replace(/\.d\.py\.ts$/, ".d.ts");
  return `${JSON.stringify({ ...map, file, sources: [posix.relative(place, source)] })}\n`;
}
