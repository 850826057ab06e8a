// `typhon build --snapshot`: after the build, the program's modules are imported once, here, and the
// interpreter is stored in that state. This is the one step of a build that runs the program's code:
// inside the WebAssembly sandbox, without network and without the disk.
//
//   .typhon/modules/app.snapshot.wasm   the interpreter
//   .typhon/modules/app.js              names it; the next plain build takes that back
import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Manifest } from "../../../src/loader/manifest.js";
import { readConfig } from "./build.js";
import { generatedFolder } from "./project.js";

export interface SnapshotReport {
  /** Of the file, in bytes. */
  readonly size: number;
  /** What the program may not expect to be as it was at build time, one thing a line. */
  readonly notes: readonly string[];
  readonly modules: readonly StoredModule[];
  /** Modules that the library imports, and that are loaded when they are used. */
  readonly heldBack: readonly string[];
}

/** Its name, who imported it first (empty: every interpreter has it), and the bytes of its code. */
export type StoredModule = readonly [name: string, importer: string, bytes: number];

/**
 * Stores an interpreter that has imported the modules of a built project.
 *
 * @throws `CannotStoreError` that names what is in the way; the project is then as after a plain
 * build.
 */
export async function makeProjectSnapshot(project: string): Promise<SnapshotReport> {
  const { makeAppSnapshot, snapshotTools } = await import("./tools/snapshot.js");
  const modules = join(project, generatedFolder, "modules");
  const archive = join(modules, "app.zip");
  const manifestText = readFileSync(join(project, generatedFolder, "manifest.json"), "utf8");
  const id = programId(manifestText, readFileSync(archive));
  const { bytes, usesJavascript, ...report } = await makeAppSnapshot(
    await snapshotTools((_stream, text) => process.stderr.write(text)),
    {
      manifest: JSON.parse(manifestText) as Manifest,
      files: { name: "app.zip", url: pathToFileURL(archive) },
      id,
      importAtStart: (await readConfig(project)).importAtStart,
    },
  );
  replaceFile(join(modules, "app.snapshot.wasm"), bytes);
  nameSnapshot(join(modules, "app.js"), id, usesJavascript);
  return { size: bytes.length, ...report };
}

function programId(manifest: string, archive: Uint8Array): string {
  return createHash("sha256").update(manifest).update("\0").update(archive).digest("hex").slice(0, 16);
}

function nameSnapshot(file: string, id: string, usesJavascript: boolean): void {
  const text = readFileSync(file, "utf8");
  const files = /^  files: .*,\n/m;
  if (!files.test(text)) throw new Error(`${file} is not as typhon build writes it; build again`);
  const url = 'new URL("./app.snapshot.wasm", import.meta.url)';
  const more = usesJavascript ? ", usesJavascript: true" : "";
  const snapshot = `  snapshot: { url: ${url}, id: "${id}"${more} },\n`;
  replaceFile(file, text.replace(files, (line) => line + snapshot));
}

// A reader sees the old file or the new one, and never a part.
function replaceFile(file: string, content: Uint8Array | string): void {
  const temporary = `${file}.tmp${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}
