// A read-only file system for Emscripten, over trees of files that stay where they are: the bytes
// that Python reads come straight from the archive that was downloaded. Nodes are made when a name
// is looked up, so mounting a thousand files costs nothing.
import { Folder, type Children, type TreeFile } from "./file-tree.js";

/** The part of Emscripten's `FS` that is used here. */
export interface FileSystem {
  readonly ErrnoError: new (errno: number) => Error;
  createNode(parent: Node, name: string, mode: number, device: number): Node;
  lookupPath(path: string): { readonly node: Node };
  destroyNode(node: Node): void;
}

/** The file trees that are shown in one instance. */
export class MountedFiles {
  /**
   * Why the last file that Python asked for could not be read. Python itself is told only that
   * there was an error of input or output.
   */
  failure: unknown;
  readonly #fs: FileSystem;
  readonly #operations: ReadOnlyOperations;

  constructor(fs: FileSystem) {
    this.#fs = fs;
    this.#operations = new ReadOnlyOperations(fs, (error) => (this.failure = error));
  }

  /** Shows each of `children` in the root folder: `lib` as `/lib`, and so on. */
  mount(children: Children): void {
    const root = this.#fs.lookupPath("/").node;
    for (const [name, child] of children) {
      // The root folder is Emscripten's own (MEMFS), which keeps its children here.
      root.contents![name] = this.#operations.createNode(root, name, child);
    }
  }
}

/** A node of Emscripten's tree; `content` is ours. */
interface Node {
  readonly id: number;
  readonly mode: number;
  node_ops: object;
  stream_ops: object;
  contents?: Record<string, Node>;
  content?: Folder | TreeFile;
}

interface Stream {
  readonly node: Node;
  readonly position: number;
}

const folderMode = 0o040555;
const fileMode = 0o100444;

// Error numbers of WASI, which Emscripten uses.
const noSuchFile = 44;
const invalidArgument = 28;
const inputOutput = 29;

const blockSize = 4096; // bytes, as statvfs tells
// Archives carry no times, so that the same input gives the same files. Python's zipfile refuses
// earlier ones than this.
const epoch = new Date(Date.UTC(1980, 0, 1));

// What Emscripten calls; the names and the order of parameters are its own.
class ReadOnlyOperations {
  readonly #fs: FileSystem;
  readonly #folderOps: object;
  readonly #fileOps: object;
  readonly #folderStreamOps: object;
  readonly #fileStreamOps: object;
  // Python asks for many files that are not there, and an error with a stack is slow to make.
  readonly #notFound: Error;
  readonly #onFailure: (error: unknown) => void;

  constructor(fs: FileSystem, onFailure: (error: unknown) => void) {
    this.#fs = fs;
    this.#onFailure = onFailure;
    this.#notFound = new fs.ErrnoError(noSuchFile);
    const getattr = (node: Node): object => attributes(node);
    const readdir = (node: Node): string[] => [".", "..", ...this.#namesIn(node)];
    this.#folderOps = { getattr, lookup: this.#lookup.bind(this), readdir };
    this.#fileOps = { getattr };
    const llseek = this.#seek.bind(this);
    this.#folderStreamOps = { llseek }; // listing a folder asks for its position
    this.#fileStreamOps = { llseek, read: this.#read.bind(this) };
  }

  createNode(parent: Node, name: string, content: Folder | TreeFile): Node {
    const isFolder = content instanceof Folder;
    const node = this.#fs.createNode(parent, name, isFolder ? folderMode : fileMode, 0);
    node.content = content;
    node.node_ops = isFolder ? this.#folderOps : this.#fileOps;
    node.stream_ops = isFolder ? this.#folderStreamOps : this.#fileStreamOps;
    return node;
  }

  // Called for names that Emscripten has no node for yet; it remembers those that are made here.
  #lookup(parent: Node, name: string): Node {
    const content = this.#attempt(() => (parent.content as Folder).child(name));
    if (content === undefined) throw this.#notFound;
    return this.createNode(parent, name, content);
  }

  #read(stream: Stream, buffer: Int8Array, offset: number, length: number, position: number) {
    const bytes = this.#bytesOf(stream.node);
    const count = Math.max(0, Math.min(bytes.length - position, length));
    buffer.set(bytes.subarray(position, position + count), offset);
    return count;
  }

  #namesIn(node: Node): Iterable<string> {
    return this.#attempt(() => (node.content as Folder).children.keys());
  }

  #bytesOf(node: Node): Uint8Array {
    return this.#attempt(() => (node.content as TreeFile).bytes());
  }

  // For a source file: a traceback without its source lines is better than no traceback.
  #attempt<Result>(read: () => Result): Result {
    try {
      return read();
    } catch (error) {
      this.#onFailure(error);
      throw new this.#fs.ErrnoError(inputOutput);
    }
  }

  #seek(stream: Stream, offset: number, whence: number): number {
    const origins = [0, stream.position, sizeOf(stream.node)]; // SEEK_SET, SEEK_CUR, SEEK_END
    const position = offset + (origins[whence] ?? NaN);
    if (!(position >= 0)) throw new this.#fs.ErrnoError(invalidArgument);
    return position;
  }
}

function sizeOf({ content }: Node): number {
  return content instanceof Folder ? blockSize : content!.size;
}

function attributes(node: Node): object {
  const size = sizeOf(node);
  return {
    dev: 1,
    ino: node.id,
    mode: node.mode,
    nlink: 1,
    uid: 0,
    gid: 0,
    rdev: 0,
    size,
    atime: epoch,
    mtime: epoch,
    ctime: epoch,
    blksize: blockSize,
    blocks: Math.ceil(size / blockSize),
  };
}
