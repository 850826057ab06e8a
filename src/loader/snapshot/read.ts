// The snapshot that comes with the runtime. Read once for all apps of a page or process.
import { checkBuild } from "../assets.js";
import { DamagedAssetError } from "../errors.js";
import type { Host } from "../hosts/host.js";
import { snapshotAsset } from "../runtime-assets.js";
import { shared } from "../shared.js";
import { readSnapshot, SnapshotError, type Snapshot } from "./format.js";

/** Starts reading the snapshot, or gives the result of an earlier call. */
export const readRuntimeSnapshot = shared(async (host: Host): Promise<Snapshot> => {
  const snapshot = open(await host.read(snapshotAsset));
  checkBuild(snapshotAsset, snapshot.buildId);
  return snapshot;
});

function open(bytes: Uint8Array): Snapshot {
  try {
    return readSnapshot(bytes);
  } catch (cause) {
    if (!(cause instanceof SnapshotError)) throw cause;
    const { name, url } = snapshotAsset;
    throw new DamagedAssetError(name, url.href, cause.message, { cause });
  }
}
