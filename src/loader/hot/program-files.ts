// The files of a running program, as its archive has them after an edit.
import type { Children, TreeFile } from "../file-tree.js";
import type { Asset } from "../hosts/host.js";
import { Folder, openArchive, treeOf } from "../index.js";
import type { FileSystem } from "../mount.js";

type FileMap = Map<string, TreeFile>;

export class ProgramFilesOnDisk {
  readonly #fs: FileSystem;
  readonly #children: Children;
  /** What the modules that run were read from. */
  #kept: FileMap;
  #current: FileMap;

  /** `children` is what is mounted in `fs`; it is changed from now on. */
  constructor(fs: FileSystem, children: Children) {
    this.#fs = fs;
    this.#children = children;
    this.#kept = this.#current = new Map(filesIn(children));
  }

  /**
   * Shows the files of `archive` instead, and returns the absolute paths of those that are not as the
   * last time that {@link keep} was called, sorted.
   */
  replaceBy(asset: Asset, archive: Uint8Array): string[] {
    const tree = treeOf(openArchive(asset, archive).entries);
    const next: FileMap = new Map(filesIn(tree.children));
    this.#show(this.#children, tree.children, "");
    this.#current = next;
    const paths = new Set([...this.#kept.keys(), ...next.keys()]);
    return [...paths].filter((path) => !areEqual(this.#kept.get(path), next.get(path))).sort();
  }

  /** The modules have been read from the files as they are now. */
  keep(): void {
    this.#kept = this.#current;
  }

  // Folders stay the same objects, as the file system knows them; so do the nodes that it has made.
  #show(shown: Children, wanted: Children, at: string): void {
    for (const [name, child] of [...shown]) {
      const next = wanted.get(name);
      const isSame = child instanceof Folder ? next instanceof Folder : next === child;
      if (isSame) continue;
      shown.delete(name);
      this.#forget(`${at}/${name}`);
    }
    for (const [name, next] of wanted) {
      const child = shown.get(name);
      if (!(child instanceof Folder && next instanceof Folder)) shown.set(name, next);
      else this.#show(child.children, next.children, `${at}/${name}`);
    }
  }

  // It asks for the name again when somebody wants it.
  #forget(path: string): void {
    try {
      this.#fs.destroyNode(this.#fs.lookupPath(path).node);
    } catch (error) {
      if (!(error instanceof this.#fs.ErrnoError)) throw error; // it is not there at all any more
    }
  }
}

function* filesIn(children: Children, at = ""): Iterable<[string, TreeFile]> {
  for (const [name, child] of children) {
    const path = `${at}/${name}`;
    if (child instanceof Folder) yield* filesIn(child.children, path);
    else yield [path, child];
  }
}

function areEqual(one: TreeFile | undefined, other: TreeFile | undefined): boolean {
  if (one === undefined || other === undefined || one.size !== other.size) return false;
  const bytes = one.bytes();
  return other.bytes().every((byte, index) => byte === bytes[index]);
}
