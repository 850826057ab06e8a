// Files by folder, as an archive's list of paths is turned into something to look names up in.
// A tree is made once and mounted in every app of a page or process; nothing in it changes then.

/** A file, or the promise of one: `bytes` is called when, and only when, it is read. */
export interface TreeFile {
  readonly path: string;
  readonly size: number; // bytes
  bytes(): Uint8Array;
}

/** What is in a folder, by name. */
export type Children = Map<string, Folder | TreeFile>;

export class Folder {
  #children: Children | (() => Children);
  readonly #known: ReadonlyMap<string, Folder>;

  /**
   * `list` is called when somebody looks for more than the `known` children, which must be among
   * those that it lists.
   */
  constructor(list: () => Children = () => new Map(), known: ReadonlyMap<string, Folder> = new Map()) {
    this.#children = list;
    this.#known = known;
  }

  get children(): Children {
    if (typeof this.#children === "function") this.#children = this.#children();
    return this.#children;
  }

  child(name: string): Folder | TreeFile | undefined {
    return this.#known.get(name) ?? this.children.get(name);
  }
}

/**
 * What is at the top of the tree that `read` gives. It is called when somebody looks further than
 * the folders at `paths`: those are known to be there, empty or not.
 */
export function lazyTree(paths: readonly string[], read: () => Folder): Map<string, Folder> {
  let tree: Folder | undefined;
  const foldersIn = (at: string, below: readonly string[]): Map<string, Folder> => {
    const names = new Set(below.map((path) => path.split("/", 1)[0]!));
    return new Map([...names].map((name) => [name, folderAt(join(at, name), pathsIn(name, below))]));
  };
  const folderAt = (at: string, below: readonly string[]): Folder => {
    const known = foldersIn(at, below);
    return new Folder(() => new Map([...childrenAt((tree ??= read()), at), ...known]), known);
  };
  return foldersIn("", paths);
}

function join(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function pathsIn(name: string, paths: readonly string[]): string[] {
  return paths.filter((path) => path.startsWith(`${name}/`)).map((path) => path.slice(name.length + 1));
}

function childrenAt(tree: Folder, path: string): Children {
  let found: Folder | TreeFile | undefined = tree;
  for (const name of path.split("/")) {
    found = found instanceof Folder ? found.child(name) : undefined;
  }
  return found instanceof Folder ? found.children : new Map();
}

/** A tree of `files`; a later file takes the place of an earlier one with the same path. */
export function treeOf(files: Iterable<TreeFile>): Folder {
  const folders = new Map<string, Folder>([["", new Folder()]]);
  for (const file of files) {
    const { parent, name } = split(file.path);
    makeFolder(folders, parent).children.set(name, file);
  }
  return folders.get("")!;
}

function makeFolder(folders: Map<string, Folder>, path: string): Folder {
  const known = folders.get(path);
  if (known !== undefined) return known;
  const made = new Folder();
  const { parent, name } = split(path);
  makeFolder(folders, parent).children.set(name, made);
  folders.set(path, made);
  return made;
}

function split(path: string): { parent: string; name: string } {
  const slash = path.lastIndexOf("/");
  return { parent: path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) };
}
