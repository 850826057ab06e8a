// Files by folder, as an archive's list of paths is turned into something to look names up in.
// A tree is made once and mounted in every app of a page or process; nothing in it changes then.

/** A file, or the promise of one: `bytes` is called when, and only when, it is read. */
export interface TreeFile {
  readonly path: string;
  readonly size: number; // bytes
  bytes(): Uint8Array;
}

export class Folder {
  #children: Map<string, Folder | TreeFile> | (() => Map<string, Folder | TreeFile>);

  /** `list` is called when somebody looks into the folder for the first time. */
  constructor(list: () => Map<string, Folder | TreeFile> = () => new Map()) {
    this.#children = list;
  }

  get children(): Map<string, Folder | TreeFile> {
    if (typeof this.#children === "function") this.#children = this.#children();
    return this.#children;
  }
}

/** A tree of `files`; a later file takes the place of an earlier one with the same path. */
export function treeOf(files: Iterable<TreeFile>): Folder {
  const folders = new Map<string, Folder>([["", new Folder()]]);
  for (const file of files) {
    const { parent, name } = split(file.path);
    folderAt(folders, parent).children.set(name, file);
  }
  return folders.get("")!;
}

function folderAt(folders: Map<string, Folder>, path: string): Folder {
  const known = folders.get(path);
  if (known !== undefined) return known;
  const made = new Folder();
  const { parent, name } = split(path);
  folderAt(folders, parent).children.set(name, made);
  folders.set(path, made);
  return made;
}

function split(path: string): { parent: string; name: string } {
  const slash = path.lastIndexOf("/");
  return { parent: path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) };
}
