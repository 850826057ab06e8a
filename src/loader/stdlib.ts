// The standard library as files: compiled modules at once, source text when somebody looks.
// Read once for all apps of a page or process.
import { readArchive, type Archive } from "./archive.js";
import { checkBuild, openArchive } from "./assets.js";
import type { Host } from "./hosts/host.js";
import type { LazyFile, Mount } from "./mount.js";
import { stdlibAsset, stdlibSourceAsset } from "./runtime-assets.js";
import { shared } from "./shared.js";

export interface Stdlib {
  readonly compiled: Archive;
  readonly sources: readonly LazyFile[];
}

/** Starts reading the standard library, or gives the result of an earlier call. */
export const readStdlib = shared(async (host: Host): Promise<Stdlib> => {
  const compiled = openArchive(stdlibAsset, await host.read(stdlibAsset));
  checkBuild(stdlibAsset, compiled.comment);
  return { compiled, sources: listSources(host, compiled) };
});

/** Mounts it below `/lib`. */
export function mountStdlib(mount: Mount, { compiled, sources }: Stdlib): void {
  mount.addFiles("/lib", compiled.entries.filter(({ path }) => path !== sourceIndex));
  mount.addLazyFiles("/lib", sources);
}

const sourceIndex = "sources.json"; // { "python3.13/json/decoder.py": size in bytes, … }

function listSources(host: Host, compiled: Archive): LazyFile[] {
  const index = compiled.entries.find(({ path }) => path === sourceIndex);
  if (index === undefined) return [];
  const sizes = JSON.parse(new TextDecoder().decode(index.bytes)) as Record<string, number>;
  let texts: Map<string, Uint8Array> | undefined;
  const textOf = (path: string): Uint8Array => {
    texts ??= readSources(host);
    const text = texts.get(path);
    if (text === undefined) throw new Error(`${stdlibSourceAsset.name} has no ${path}`);
    return text;
  };
  return Object.entries(sizes).map(([path, size]) => ({ path, size, read: () => textOf(path) }));
}

function readSources(host: Host): Map<string, Uint8Array> {
  const { entries, comment } = readArchive(host.readSync(stdlibSourceAsset));
  checkBuild(stdlibSourceAsset, comment);
  return new Map(entries.map(({ path, bytes }) => [path, bytes]));
}
