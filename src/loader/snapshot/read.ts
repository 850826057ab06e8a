// The snapshots that an app can be restored from: the one that comes with the runtime, read once for
// all apps of a page or process, or the app's own.
import { checkBuild } from "../assets.js";
import { DamagedAssetError, StaleSnapshotError } from "../errors.js";
import type { Asset, Host } from "../hosts/host.js";
import { snapshotAsset } from "../runtime-assets.js";
import { shared } from "../shared.js";
import { noProgram, readSnapshot, SnapshotError, type Snapshot } from "./format.js";

/** Starts reading the runtime's snapshot, or gives the result of an earlier call. */
export const readRuntimeSnapshot = shared((host: Host) => read(host, snapshotAsset, noProgram));

/**
 * Reads the snapshot of an app, which must be of the program with this id. It is kept for another
 * instance as long as the engine has memory to spare.
 */
export async function readAppSnapshot(host: Host, asset: Asset, program: string): Promise<Snapshot> {
  const known = appSnapshots.get(asset.url.href)?.deref();
  if (known?.ids.program === program) return known;
  const snapshot = await read(host, asset, program);
  appSnapshots.set(asset.url.href, new WeakRef(snapshot));
  return snapshot;
}

const appSnapshots = new Map<string, WeakRef<Snapshot>>();

async function read(host: Host, asset: Asset, program: string): Promise<Snapshot> {
  const snapshot = open(asset, await host.read(asset));
  checkBuild(asset, snapshot.ids.build);
  if (snapshot.ids.program !== program) throw new StaleSnapshotError(asset.name);
  return snapshot;
}

function open(asset: Asset, bytes: Uint8Array): Snapshot {
  try {
    return readSnapshot(bytes);
  } catch (cause) {
    if (!(cause instanceof SnapshotError)) throw cause;
    throw new DamagedAssetError(asset.name, asset.url.href, cause.message, { cause });
  }
}
