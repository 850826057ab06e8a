// The standard library as files. Most programs need none of them: what nearly all import is in the
// snapshot. So compiled modules are read when Python first looks for one, and source text when
// somebody looks at a line of it. Read once for all apps of a page or process.
import type { Archive } from "./archive.js";
import { checkBuild, openArchive } from "./assets.js";
import { DamagedAssetError } from "./errors.js";
import { Folder, lazyTree, treeOf, type Children, type TreeFile } from "./file-tree.js";
import type { Asset, Host } from "./hosts/host.js";
import { packedModules, streamNames, type ModuleIndex } from "./packed-modules.js";
import { stdlibAsset, stdlibSourceAsset } from "./runtime-assets.js";

/** `lib`, with `python3.13` in it. Looking into that folder reads the archive, blocking. */
export function stdlibTree(host: Host): Children {
  return lazyTree(["lib/python3.13"], () => (library ??= readLibrary(host)));
}

let library: Folder | undefined;

function readLibrary(host: Host): Folder {
  const { entries } = readArchive(host, stdlibAsset);
  const part = (path: string): Uint8Array => {
    const entry = entries.find((each) => each.path === path);
    if (entry !== undefined) return entry.bytes();
    throw new DamagedAssetError(stdlibAsset.name, stdlibAsset.url.href, `it has no ${path}`);
  };
  const index = JSON.parse(new TextDecoder().decode(part("modules.json"))) as ModuleIndex;
  const modules = packedModules(index, streamNames.map((name) => part(`packed/${name}`)));
  const data = entries.filter(({ path }) => path.startsWith("python"));
  const lib = treeOf([...data, ...modules, ...sourcesOf(host, index)]);
  return new Folder(() => new Map([["lib", lib]]));
}

function readArchive(host: Host, asset: Asset): Archive {
  const archive = openArchive(asset, host.readSync(asset));
  checkBuild(asset, archive.comment);
  return archive;
}

function sourcesOf(host: Host, { modules }: ModuleIndex): TreeFile[] {
  let texts: Map<string, TreeFile> | undefined;
  const textOf = (path: string): Uint8Array => {
    texts ??= readSources(host);
    const text = texts.get(path);
    if (text === undefined) throw new Error(`${stdlibSourceAsset.name} has no ${path}`);
    return text.bytes();
  };
  return Object.entries(modules).map(([path, [size]]) => ({
    path,
    size: size!,
    bytes: () => textOf(path),
  }));
}

function readSources(host: Host): Map<string, TreeFile> {
  const { entries } = readArchive(host, stdlibSourceAsset);
  return new Map(entries.map((entry) => [entry.path, entry]));
}
