// The standard library as files: compiled modules at once, source text when somebody looks.
// Read once for all apps of a page or process.
import type { Archive } from "./archive.js";
import { checkBuild, openArchive } from "./assets.js";
import { treeOf, type Folder, type TreeFile } from "./file-tree.js";
import type { Host } from "./hosts/host.js";
import { stdlibAsset, stdlibSourceAsset } from "./runtime-assets.js";
import { shared } from "./shared.js";

/** The contents of `/lib`. Starts reading them, or gives the result of an earlier call. */
export const readStdlib = shared(async (host: Host): Promise<Folder> => {
  const compiled = openArchive(stdlibAsset, await host.read(stdlibAsset));
  checkBuild(stdlibAsset, compiled.comment);
  return treeOf([...compiled.entries, ...sourcesOf(host, compiled)]);
});

// { "python3.13/json/decoder.py": size in bytes, … }
type SourceIndex = Record<string, number>;

function sourcesOf(host: Host, compiled: Archive): TreeFile[] {
  const index = compiled.entries.find(({ path }) => path === "sources.json");
  if (index === undefined) return [];
  const sizes = JSON.parse(new TextDecoder().decode(index.bytes())) as SourceIndex;
  let texts: Map<string, TreeFile> | undefined;
  const textOf = (path: string): Uint8Array => {
    texts ??= readSources(host);
    const text = texts.get(path);
    if (text === undefined) throw new Error(`${stdlibSourceAsset.name} has no ${path}`);
    return text.bytes();
  };
  return Object.entries(sizes).map(([path, size]) => ({ path, size, bytes: () => textOf(path) }));
}

function readSources(host: Host): Map<string, TreeFile> {
  const { entries, comment } = openArchive(stdlibSourceAsset, host.readSync(stdlibSourceAsset));
  checkBuild(stdlibSourceAsset, comment);
  return new Map(entries.map((entry) => [entry.path, entry]));
}
