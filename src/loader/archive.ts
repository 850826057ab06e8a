// Reads the zip archives that carry Python files: only the kind that `typhon build` and the runtime
// build write, with every entry stored. Compression is the web server's job; a deflated archive
// would be larger on the wire and would have to be unpacked before the first import.
// Checks the structure, not the checksums: transport already guards the bytes.

/** One file. */
export interface ArchiveEntry {
  /** Relative, with forward slashes, without `.`, `..` or empty parts. */
  readonly path: string;
  readonly size: number; // bytes
  /**
   * A view into the archive, which must not be written to. Made when asked for: most programs use
   * few of the files.
   *
   * @throws {@link ArchiveError} when the file is not where the directory says.
   */
  bytes(): Uint8Array;
}

export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  readonly comment: string;
}

/** The bytes are no archive of ours; the message ends a sentence about the archive. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
}

/**
 * Lists the files of a zip archive without copying them.
 *
 * @throws {@link ArchiveError} when the archive is damaged or uses a feature we never write.
 */
export function readArchive(archive: Uint8Array): Archive {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  const names = new NameReader(archive.subarray(end.directoryOffset, end.offset));
  const entries: ArchiveEntry[] = [];
  let at = end.directoryOffset;
  for (let index = 0; index < end.entryCount; index++) {
    const { entry, next } = readDirectoryEntry(archive, view, at, end, names);
    if (entry !== undefined) entries.push(entry);
    at = next;
  }
  if (at !== end.offset) throw new ArchiveError("its directory has another size than it says");
  return { entries, comment: decode(archive.subarray(end.offset + endSize)) };
}

const endSignature = 0x06054b50;
const endSize = 22; // bytes, without the comment
const maxCommentSize = 0xffff; // bytes
const directorySignature = 0x02014b50;
const directoryEntrySize = 46; // bytes, without name, extra field and comment
const localSignature = 0x04034b50;
const localHeaderSize = 30; // bytes, without name and extra field
const encryptedFlag = 1;
const methodStored = 0;
const zip64Marker = 0xffffffff;

const utf8 = new TextDecoder("utf-8", { fatal: true });

interface DirectoryEnd {
  readonly offset: number; // byte offset of the end record
  readonly entryCount: number;
  readonly directoryOffset: number; // byte offset
}

// The end record is the last thing in the file except for its comment, whose length it gives.
function findEnd(view: DataView): DirectoryEnd {
  const last = view.byteLength - endSize;
  for (let offset = last; offset >= 0 && offset >= last - maxCommentSize; offset--) {
    if (view.getUint32(offset, true) !== endSignature) continue;
    if (view.getUint16(offset + 20, true) !== last - offset) continue;
    return checkEnd({
      offset,
      entryCount: view.getUint16(offset + 10, true),
      directoryOffset: view.getUint32(offset + 16, true),
    });
  }
  throw new ArchiveError("it is no zip archive, or it is cut short");
}

function checkEnd(end: DirectoryEnd): DirectoryEnd {
  if (end.directoryOffset > end.offset) {
    throw new ArchiveError("its directory lies outside of the file");
  }
  return end;
}

function readDirectoryEntry(
  archive: Uint8Array,
  view: DataView,
  at: number,
  end: DirectoryEnd,
  names: NameReader,
): { entry: ArchiveEntry | undefined; next: number } {
  if (at + directoryEntrySize > end.offset || view.getUint32(at, true) !== directorySignature) {
    throw new ArchiveError("its directory is damaged");
  }
  const nameEnd = at + directoryEntrySize + view.getUint16(at + 28, true);
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end.offset) throw new ArchiveError("its directory is cut short");
  const nameBegin = at + directoryEntrySize - end.directoryOffset;
  const path = names.read(nameBegin, nameEnd - end.directoryOffset);
  // A folder is an entry whose name ends with a slash; mounting makes folders by itself.
  if (path.endsWith("/")) return { entry: undefined, next };
  checkPath(path);
  return { entry: stored(archive, view, at, path), next };
}

function stored(archive: Uint8Array, view: DataView, at: number, path: string): ArchiveEntry {
  if ((view.getUint16(at + 8, true) & encryptedFlag) !== 0) {
    throw new ArchiveError(`${path} is encrypted`);
  }
  if (view.getUint16(at + 10, true) !== methodStored) {
    throw new ArchiveError(`${path} is compressed; entries must be stored`);
  }
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (size === zip64Marker || local === zip64Marker) {
    throw new ArchiveError(`${path} needs zip64, which is not supported`);
  }
  if (view.getUint32(at + 20, true) !== size) throw new ArchiveError(`${path} has two sizes`);
  if (local + localHeaderSize + size > archive.length) {
    throw new ArchiveError(`${path} is cut short`);
  }
  return { path, size, bytes: () => contentAt(archive, view, local, size, path) };
}

function contentAt(
  archive: Uint8Array,
  view: DataView,
  local: number,
  size: number,
  path: string,
): Uint8Array {
  if (view.getUint32(local, true) !== localSignature) {
    throw new ArchiveError(`${path} is not where the directory says`);
  }
  const begin =
    local + localHeaderSize + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (begin + size > archive.length) throw new ArchiveError(`${path} is cut short`);
  return archive.subarray(begin, begin + size);
}

function checkPath(path: string): void {
  if (/(^|\/)(\.{0,2})(\/|$)/.test(path)) throw new ArchiveError(`the path "${path}" leads out of the archive`);
}

// A TextDecoder takes some microseconds for each call, which hundreds of names add up to more than
// all the rest. So the directory is decoded once, one character a byte, and names are cut out of
// that; the few that are not ASCII are decoded by themselves.
class NameReader {
  readonly #bytes: Uint8Array;
  readonly #text: string;

  constructor(directory: Uint8Array) {
    this.#bytes = directory;
    this.#text = new TextDecoder("latin1").decode(directory);
  }

  /** `begin` and `end` are byte offsets into the directory. */
  read(begin: number, end: number): string {
    const name = this.#text.slice(begin, end);
    return /^[\0-\x7f]*$/.test(name) ? name : decode(this.#bytes.subarray(begin, end));
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new ArchiveError("a name in it is not UTF-8", { cause });
  }
}
