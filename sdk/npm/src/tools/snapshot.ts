// Snapshots, for the package's own build and for `typhon build --snapshot`.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TreeFile } from "../../../../src/loader/file-tree.js";
import { currentHost } from "../../../../src/loader/hosts/current.js";
import type { SnapshotTools } from "../../../../src/loader/snapshot/make.js";

export {
  CannotStoreError,
  makeAppSnapshot,
  makeRuntimeSnapshot,
} from "../../../../src/loader/snapshot/make.js";

/** @param write gets what Python prints while a snapshot is made. */
export async function snapshotTools(write: SnapshotTools["write"]): Promise<SnapshotTools> {
  return { host: await currentHost(), files: pythonFiles(), write };
}

function pythonFiles(): TreeFile[] {
  const folder = new URL("./python/", import.meta.url);
  return readdirSync(fileURLToPath(folder)).map((path) => {
    const text = readFileSync(new URL(path, folder));
    return { path, size: text.length, bytes: () => text };
  });
}
