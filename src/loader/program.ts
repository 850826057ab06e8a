// A program as the loader knows it: its files, its search path, and its own snapshot if it has one.
import { openArchive } from "./assets.js";
import { lazyTree, treeOf, type Children } from "./file-tree.js";
import type { Asset, Host } from "./hosts/host.js";
import type { Manifest } from "./manifest.js";

export interface Program {
  /** The archive with `app/` and `site-packages/`, if there is one. */
  readonly files: Asset | undefined;
  /** `sys.path`. */
  readonly searchPaths: readonly string[];
  /** An interpreter that has imported the program's modules. */
  readonly snapshot:
    | { readonly asset: Asset; readonly program: string; readonly usesJavascript: boolean }
    | undefined;
}

export interface ProgramFiles {
  readonly children: Children;
  /** The program was made for Emscripten and needs the compatibility layer. */
  readonly usesJavascript: boolean;
}

// What sdk/cli/app_archive.cc writes for programs that were made for Emscripten.
export const usesJavascript = "uses: javascript";

export function searchPathsOf(manifest: Manifest): string[] {
  const roots = manifest.paths.map((path) => (path === "." ? "/app" : `/app/${path}`));
  return [...roots, "/site-packages", "/lib/python3.13"];
}

/** Whether the program's modules have been imported in the interpreter that it is restored from. */
export function isRestored(host: Host, { snapshot }: Program): boolean {
  return snapshot !== undefined && !host.environment["PYTHONHASHSEED"];
}

/**
 * The program's files: read now when its modules are about to be imported, else (blocking) when one
 * is wanted.
 */
export async function programFiles(host: Host, program: Program): Promise<ProgramFiles> {
  const { files, snapshot } = program;
  if (files === undefined) return { children: new Map(), usesJavascript: false };
  if (isRestored(host, program)) {
    const children = lazyFiles(host, files, program.searchPaths);
    return { children, usesJavascript: snapshot!.usesJavascript };
  }
  const { entries, comment } = openArchive(files, await host.read(files));
  return { children: treeOf(entries).children, usesJavascript: comment === usesJavascript };
}

function lazyFiles(host: Host, files: Asset, searchPaths: readonly string[]): Children {
  const roots = searchPaths.filter((path) => !path.startsWith("/lib/")).map((path) => path.slice(1));
  return lazyTree(roots, () => treeOf(openArchive(files, host.readSync(files)).entries));
}
