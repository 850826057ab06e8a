// The package.json of a packed package: what the project's says about it, and what it exports.
import type { Manifest } from "../../../../../src/loader/manifest.js";

export interface PackageJson {
  readonly name?: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

// What describes the package; scripts, tools and the like stay at home.
const kept = ["name", "version", "description", "keywords", "license", "author", "contributors",
  "homepage", "repository", "bugs", "funding", "engines", "dependencies", "peerDependencies"];

export function packedManifest(own: PackageJson, manifest: Manifest): PackageJson {
  return {
    ...Object.fromEntries(kept.filter((key) => key in own).map((key) => [key, own[key]])),
    type: "module",
    sideEffects: false,
    exports: { ...exportsOf(manifest), "./package.json": "./package.json" },
  };
}

interface Entry {
  readonly types: string;
  readonly default: string;
}

/**
 * Each public module by its name: of a single package `app`, `app` is "." and `app.stats` is
 * "./stats"; of several, "./app" and "./app/stats".
 */
export function exportsOf({ modules }: Pick<Manifest, "modules">): Record<string, Entry> {
  const isPublic = (name: string): boolean => !name.split(".").some((part) => part.startsWith("_"));
  const own = modules.filter(({ name, source }) => isPublic(name) && !source.startsWith(".typhon/"));
  const tops = new Set(own.map(({ name }) => name.split(".")[0]!));
  return Object.fromEntries(
    own.map(({ name, source }) => [subpath(name, tops.size === 1), entryOf(source)] as const).sort(),
  );
}

function subpath(name: string, isOnlyPackage: boolean): string {
  const parts = name.split(".").slice(isOnlyPackage ? 1 : 0);
  return [".", ...parts].join("/");
}

function entryOf(source: string): Entry {
  const base = `./modules/${source.replace(/\.pyi?$/, "")}`;
  return { types: `${base}.d.ts`, default: `${base}.js` };
}
