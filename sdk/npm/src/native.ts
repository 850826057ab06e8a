// The native command, which is optional: the package works everywhere without it, only slower.
import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The path of the native command for this platform, or `undefined` when the package has none. */
export function findNative(): string | undefined {
  // For tests, and for a platform on which the native command misbehaves.
  if (process.env["TYPHON_FORCE_WASM"] === "1") return undefined;
  const suffix = process.platform === "win32" ? ".exe" : "";
  const name = `../bin/native/${process.platform}-${process.arch}/typhon${suffix}`;
  const path = fileURLToPath(new URL(name, import.meta.url));
  return existsSync(path) ? path : undefined;
}

/**
 * Runs the native command to its end.
 * Returns `undefined` when it cannot run here, as with a C library that is too old for it.
 */
export function runNative(
  path: string,
  commandLine: readonly string[],
  options: { readonly cwd: string; readonly capture: boolean },
): SpawnSyncReturns<string> | undefined {
  const result = spawnSync(path, [...commandLine], {
    cwd: options.cwd,
    stdio: options.capture ? "pipe" : "inherit",
    encoding: "utf8",
    maxBuffer: Infinity,
  });
  const neverStarted = result.error !== undefined || result.status === 127;
  return neverStarted ? undefined : result;
}
