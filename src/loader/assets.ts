// What every asset goes through between "the bytes are here" and "they are used".
import { buildId } from "../../runtime/build-id.mjs";
import { ArchiveError, readArchive, type Archive } from "./archive.js";
import { DamagedAssetError, RuntimeMismatchError } from "./errors.js";
import type { Asset } from "./hosts/host.js";

/** @throws {@link DamagedAssetError} when the bytes are no archive of ours. */
export function openArchive(asset: Asset, bytes: Uint8Array): Archive {
  try {
    return readArchive(bytes);
  } catch (cause) {
    if (!(cause instanceof ArchiveError)) throw cause;
    throw new DamagedAssetError(asset.name, asset.url.href, cause.message, { cause });
  }
}

/**
 * Refuses files of another build of the runtime, as a cache or a half-done deployment mixes them;
 * they would fail much later and in words that help nobody.
 *
 * @throws {@link RuntimeMismatchError}
 */
export function checkBuild(asset: Asset, found: string | undefined): void {
  if (found === buildId) return;
  throw new RuntimeMismatchError(asset.name, found === "" ? undefined : found, buildId);
}

/** Returns `module` when it is of this build. */
export function checkModule(asset: Asset, module: WebAssembly.Module): WebAssembly.Module {
  const [mark] = WebAssembly.Module.customSections(module, "typhon.build");
  checkBuild(asset, mark && new TextDecoder().decode(mark));
  return module;
}
