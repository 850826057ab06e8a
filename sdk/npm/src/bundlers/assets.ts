// The files that our modules name by `new URL("…", import.meta.url)`, for bundlers that do not look
// for them: Rollup, Rolldown, esbuild, and Vite when it builds for a server.
import { readFileSync } from "node:fs";
import { basename, dirname, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedFolder } from "../project.js";

// As the loader and the compiler write it.
const pattern = /new URL\(\s*"([^"]+\.(?:wasm|zip))"\s*,\s*import\.meta\.url\s*\)/g;

// Only modules/workers.js starts one.
const workerPattern = /new URL\(\s*"(\.\/worker\.js)"\s*,\s*import\.meta\.url\s*\)/g;

/** What the program in a worker is called in the output. */
export const workerName = "typhon-worker";

const loaderFolder = fileURLToPath(new URL("./loader/", import.meta.url));

/** Whether a module may name assets: it is generated, or is the loader. */
export function mayNameAssets(file: string): boolean {
  return file.includes(`${sep}${generatedFolder}${sep}modules${sep}`) || file.startsWith(loaderFolder);
}

/** Puts what `expression` gives in place of each asset's URL; it gets the asset's absolute path. */
export function replaceAssets(
  code: string,
  file: string,
  expression: (asset: string) => string,
): string {
  return code.replace(pattern, (_, path: string) => expression(resolve(dirname(file), path)));
}

/** The same for the program that runs in workers. */
export function replaceWorker(
  code: string,
  file: string,
  expression: (worker: string) => string,
): string {
  if (basename(file) !== "workers.js") return code;
  return code.replace(workerPattern, (_, path: string) => expression(resolve(dirname(file), path)));
}

/**
 * What Rollup, and who has its plugins, takes for a file of the output; it returns a reference.
 * `path` is where the file comes from.
 */
export type EmitFile = (file: EmittedAsset | EmittedWorker, path: string) => string;

interface EmittedAsset {
  readonly type: "asset";
  readonly name: string;
  readonly source: Uint8Array;
}

interface EmittedWorker {
  readonly type: "chunk";
  readonly name: string;
  readonly id: string;
}

/** A module with its assets as files of the output, or `undefined` when it names none. */
export function emitAssets(
  code: string,
  file: string,
  emitFile: EmitFile,
): { code: string; map: null } | undefined {
  if (!mayNameAssets(file)) return undefined;
  const url = (reference: string): string => `new URL(import.meta.ROLLUP_FILE_URL_${reference})`;
  const withAssets = replaceAssets(code, file, (asset) => {
    const source = readFileSync(asset);
    return url(emitFile({ type: "asset", name: basename(asset), source }, asset));
  });
  const changed = replaceWorker(withAssets, file, (id) =>
    url(emitFile({ type: "chunk", name: workerName, id }, id)),
  );
  // A line stays a line, so positions hold well enough for what is behind them.
  return changed === code ? undefined : { code: changed, map: null };
}
