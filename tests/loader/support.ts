// Helpers of the loader's tests: archives made by an independent writer, a scratch folder, and a
// server that misbehaves on demand.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";

/** A folder that is removed after the test, filled with `files`. */
export function scratchFolder(t: TestContext, files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "typhon-test-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) writeText(join(folder, path), text);
  return folder;
}

export function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export interface ZipOptions {
  readonly compressed?: boolean;
  readonly comment?: string;
}

/** A zip archive written by Python's zipfile module; a name with a final slash is a folder. */
export function zip(files: Record<string, string>, options: ZipOptions = {}): Buffer {
  const program = `
import json, sys, zipfile
files, options, target = json.loads(sys.argv[1]), json.loads(sys.argv[2]), sys.argv[3]
method = zipfile.ZIP_DEFLATED if options.get("compressed") else zipfile.ZIP_STORED
with zipfile.ZipFile(target, "w", method) as archive:
    for name, text in files.items():
        archive.writestr(name, text)
    archive.comment = options.get("comment", "").encode()
`;
  const folder = mkdtempSync(join(tmpdir(), "typhon-zip-"));
  const target = join(folder, "made.zip");
  try {
    const words = [JSON.stringify(files), JSON.stringify(options), target];
    execFileSync("python3", ["-c", program, ...words]);
    return readFileSync(target);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Serves on a free port of this machine until the test ends; returns the origin. */
export async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
