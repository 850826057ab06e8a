// Puts the files of archives into Emscripten's in-memory file system, without copying them: a node
// of MEMFS may hold any Uint8Array, so it holds a view into the archive that was downloaded.
// Mounted files are read-only, because all apps of a page share these bytes.
import type { ArchiveEntry } from "./archive.js";

/** The part of Emscripten's `FS` that is used here. */
export interface FileSystem {
  readonly filesystems: {
    readonly MEMFS: {
      createNode(parent: FileNode, name: string, mode: number, device: number): FileNode;
    };
  };
  readonly ErrnoError: new (errno: number) => Error;
  lookupPath(path: string): { readonly node: FileNode };
}

/** A node of MEMFS; for a folder `contents` maps names to nodes, for a file it is its bytes. */
export interface FileNode {
  contents: unknown;
  usedBytes: number;
}

/** A file whose bytes are wanted seldom: `read` is called when, and only when, they are. */
export interface LazyFile {
  readonly path: string;
  readonly size: number; // bytes
  /** Blocking. A failure becomes an I/O error of the reading program. */
  read(): Uint8Array;
}

/** Where in the file system archives go. Creates folders as they are needed. */
export class Mount {
  readonly #fs: FileSystem;
  readonly #folders = new Map<string, FileNode>();

  constructor(fs: FileSystem) {
    this.#fs = fs;
    this.#folders.set("", fs.lookupPath("/").node);
  }

  /** Mounts `entries` below `root`, which is `""` or a path such as `"/lib"`. */
  addFiles(root: string, entries: Iterable<ArchiveEntry>): void {
    for (const { path, bytes } of entries) {
      const node = this.#createFile(`${root}/${path}`, bytes.length);
      node.contents = bytes;
    }
  }

  addLazyFiles(root: string, files: Iterable<LazyFile>): void {
    for (const file of files) this.#makeLazy(this.#createFile(`${root}/${file.path}`, file.size), file);
  }

  #createFile(path: string, size: number): FileNode {
    const slash = path.lastIndexOf("/");
    const parent = this.#folder(path.slice(0, slash));
    const node = this.#createNode(parent, path.slice(slash + 1), fileMode);
    node.usedBytes = size;
    return node;
  }

  #folder(path: string): FileNode {
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const slash = path.lastIndexOf("/");
    const parent = this.#folder(path.slice(0, slash));
    const name = path.slice(slash + 1);
    const existing = (parent.contents as Record<string, FileNode | undefined>)[name];
    const node = existing ?? this.#createNode(parent, name, folderMode);
    this.#folders.set(path, node);
    return node;
  }

  #createNode(parent: FileNode, name: string, mode: number): FileNode {
    return this.#fs.filesystems.MEMFS.createNode(parent, name, mode, 0);
  }

  #makeLazy(node: FileNode, file: LazyFile): void {
    let bytes: Uint8Array | undefined;
    Object.defineProperty(node, "contents", {
      configurable: true,
      enumerable: true,
      get: () => (bytes ??= this.#readOrFail(file)),
    });
  }

  #readOrFail(file: LazyFile): Uint8Array {
    try {
      return file.read();
    } catch {
      // A traceback without its source lines is better than no traceback: Python handles EIO.
      throw new this.#fs.ErrnoError(errnoIo);
    }
  }
}

const fileMode = 0o100444; // regular file, read-only
const folderMode = 0o040555;
const errnoIo = 29; // EIO in WASI's numbering, which Emscripten uses
