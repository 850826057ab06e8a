// `tsc` writes dist/main.js, but neither copies nor rewrites `import "./stats.py"` in it: the path
// is still the one that was right in src/main.ts. This finds the way back, by the tsconfig that
// put the file there.
//
//   /app/dist/main.js, "./stats.py"   →   /app/src/stats.py       (outDir dist, rootDir src)
import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { parseTsconfig } from "get-tsconfig";

/** The source that `path` was compiled from or beside, or `undefined`; both absolute. */
export function sourceOfOutput(path: string): string | undefined {
  for (const folder of foldersAbove(path)) {
    for (const tsconfig of tsconfigsIn(folder)) {
      const source = mapBack(path, folder, tsconfig);
      if (source !== undefined) return source;
    }
  }
  return undefined;
}

function mapBack(path: string, folder: string, tsconfig: string): string | undefined {
  const config = read(tsconfig);
  const outDir = config?.compilerOptions?.outDir;
  if (config === undefined || outDir === undefined) return undefined;
  const inside = relative(resolve(folder, outDir), path);
  if (inside === ".." || inside.startsWith(`..${sep}`)) return undefined;
  return possibleRoots(folder, config)
    .map((root) => join(root, inside))
    .find((source) => existsSync(source));
}

// Without rootDir it is the tsconfig's folder (TypeScript 6 and later, or with `composite`), or
// the folder that all sources have in common (before); `include` names that one in practice.
function possibleRoots(folder: string, config: TsConfig): string[] {
  const { rootDir } = config.compilerOptions ?? {};
  if (rootDir !== undefined) return [resolve(folder, rootDir)];
  const included = (config.include ?? []).map((pattern) => resolve(folder, fixedPart(pattern)));
  return [folder, ...included];
}

/** `src/**\/*.ts` → `src`, `src/main.ts` → `src`, `src` → `src`. */
function fixedPart(pattern: string): string {
  const parts = pattern.split("/");
  const end = parts.findIndex((part) => /[*?]/.test(part) || /\.[cm]?tsx?$/.test(part));
  return (end === -1 ? parts : parts.slice(0, end)).join("/") || ".";
}

type TsConfig = ReturnType<typeof parseTsconfig>;

const parsed = new Map<string, TsConfig | undefined>();

function read(tsconfig: string): TsConfig | undefined {
  if (!parsed.has(tsconfig)) parsed.set(tsconfig, parse(tsconfig));
  return parsed.get(tsconfig);
}

// A broken tsconfig is the business of tsc; here it only means that it maps nothing.
function parse(tsconfig: string): TsConfig | undefined {
  try {
    return parseTsconfig(tsconfig);
  } catch {
    return undefined;
  }
}

// tsconfig.json first, then tsconfig.build.json and the like.
function tsconfigsIn(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return []; // an output folder that is not there, above a path that is only asked about
  }
  return names
    .filter((name) => /^tsconfig(\..+)?\.json$/.test(name))
    .sort((left, right) => left.length - right.length || (left < right ? -1 : 1))
    .map((name) => join(folder, name));
}

function* foldersAbove(path: string): Generator<string> {
  for (let at = dirname(path); ; at = dirname(at)) {
    yield at;
    if (dirname(at) === at) return;
  }
}
