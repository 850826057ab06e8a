// A stored interpreter as a file: what its memory holds more than that of a new instance, whose data
// segments are in typhon.wasm already.
//
// The file is a WebAssembly module with nothing but one custom section, as servers compress that
// type where they send unknown ones as they are. All numbers are 32-bit words in little-endian order:
//
//   module header · section header · name of the section, with the format's version (32 bytes)
//   id of the runtime's build · id of the program (16 ASCII characters each)
//   memory size in 64 KiB pages · number of runs
//   for each run: words skipped since the run before, words in it
//   the words of all runs
//
// The table stands apart from the contents because both compress better that way.

const moduleHeader = "\0asm\x01\0\0\0";
/** The number changes with the layout above, and with what a loader expects of an interpreter. */
const sectionName = "typhon.snapshot.1";
const sizeAt = moduleHeader.length + 1; // in bytes: after the section's kind, 0 for custom
const sizeLength = 5; // bytes: an LEB128 number with padding
const nameAt = sizeAt + sizeLength + 1;
const idLength = 16;
const idsAt = nameAt + sectionName.length;
const pagesAt = (idsAt + 2 * idLength) / 4; // in words, as all below
const countAt = pagesAt + 1;
const tableAt = countAt + 1;

/** Fewer unchanged words than this do not end a run: they cost less than another run. */
const shortestGap = 8;

const bytesInWord = 4;
const bytesInPage = 65536;

/** What a stored interpreter belongs to: 16 ASCII characters each. */
export interface SnapshotIds {
  /** The runtime's build. */
  readonly build: string;
  /** The program whose modules it has imported, or {@link noProgram}. */
  readonly program: string;
}

export const noProgram = "-".repeat(idLength);

export interface Snapshot {
  readonly ids: SnapshotIds;
  /** How large the memory must be, in WebAssembly's pages. */
  readonly pages: number;
  /** Puts the runs into the memory of a new instance, which is as large as `pages` says. */
  restore(memory: Uint8Array): void;
}

/** The bytes are no snapshot; the message ends a sentence about the file. */
export class SnapshotError extends Error {
  override readonly name = "SnapshotError";
}

/** @throws {@link SnapshotError} when the bytes are damaged or of another format. */
export function readSnapshot(bytes: Uint8Array): Snapshot {
  const words = wordsOf(bytes);
  checkHeader(bytes);
  const runs = words.subarray(tableAt, tableAt + 2 * words[countAt]!);
  const contents = words.subarray(tableAt + runs.length);
  const pages = words[pagesAt]!;
  checkRuns(runs, contents.length, (pages * bytesInPage) / bytesInWord);
  return {
    ids: {
      build: text(bytes, idsAt, idLength),
      program: text(bytes, idsAt + idLength, idLength),
    },
    pages,
    restore: (memory) => putBack(runs, contents, wordsOf(memory)),
  };
}

/**
 * Stores `memory` as its difference to `fresh`, the memory of a new instance of the same module.
 * What lies behind `fresh` is taken to be zero. Both end with a whole page.
 */
export function writeSnapshot(
  ids: SnapshotIds,
  fresh: Uint8Array,
  memory: Uint8Array,
): Uint8Array {
  const before = wordsOf(fresh);
  const after = wordsOf(memory);
  const runs = differences(before, after);
  const size = runs.reduce((sum, { begin, end }) => sum + end - begin, 0);
  const words = new Uint32Array(tableAt + 2 * runs.length + size);
  const bytes = new Uint8Array(words.buffer);
  writeHeader(bytes);
  new TextEncoder().encodeInto(ids.build + ids.program, bytes.subarray(idsAt));
  words[pagesAt] = memory.length / bytesInPage;
  words[countAt] = runs.length;
  let contentAt = tableAt + 2 * runs.length;
  let end = 0;
  runs.forEach((run, index) => {
    words[tableAt + 2 * index] = run.begin - end;
    words[tableAt + 2 * index + 1] = run.end - run.begin;
    words.set(after.subarray(run.begin, run.end), contentAt);
    contentAt += run.end - run.begin;
    end = run.end;
  });
  return bytes;
}

function writeHeader(bytes: Uint8Array): void {
  const encoder = new TextEncoder();
  encoder.encodeInto(moduleHeader, bytes);
  const size = bytes.length - sizeAt - sizeLength;
  for (let index = 0; index < sizeLength; index++) {
    const more = index < sizeLength - 1 ? 0x80 : 0;
    bytes[sizeAt + index] = ((size >>> (7 * index)) & 0x7f) | more;
  }
  bytes[nameAt - 1] = sectionName.length;
  encoder.encodeInto(sectionName, bytes.subarray(nameAt));
}

function checkHeader(bytes: Uint8Array): void {
  if (bytes.length < tableAt * bytesInWord || text(bytes, 0, moduleHeader.length) !== moduleHeader) {
    throw new SnapshotError("it is no snapshot, or it is cut short");
  }
  const found = text(bytes, nameAt, sectionName.length);
  if (found === sectionName) return;
  const isOurs = found.startsWith("typhon.snapshot.");
  throw new SnapshotError(
    isOurs ? `it has the format ${found}, this loader reads ${sectionName}` : "it is no snapshot",
  );
}

/** Words from `begin` up to, but without, `end`. */
interface Run {
  readonly begin: number;
  end: number;
}

function differences(before: Uint32Array, after: Uint32Array): Run[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  for (let at = 0; at < after.length; at++) {
    if (after[at] === (before[at] ?? 0)) continue;
    if (last !== undefined && at - last.end < shortestGap) last.end = at + 1;
    else runs.push((last = { begin: at, end: at + 1 }));
  }
  return runs;
}

function checkRuns(runs: Uint32Array, contentSize: number, memorySize: number): void {
  let at = 0;
  let size = 0;
  for (let index = 0; index < runs.length; index += 2) {
    at += runs[index]! + runs[index + 1]!;
    size += runs[index + 1]!;
  }
  if (size !== contentSize) throw new SnapshotError("it is cut short or damaged");
  if (at > memorySize) throw new SnapshotError("it has more contents than memory");
}

function putBack(runs: Uint32Array, contents: Uint32Array, memory: Uint32Array): void {
  let at = 0;
  let from = 0;
  for (let index = 0; index < runs.length; index += 2) {
    at += runs[index]!;
    const size = runs[index + 1]!;
    memory.set(contents.subarray(from, from + size), at);
    at += size;
    from += size;
  }
}

function text(bytes: Uint8Array, begin: number, length: number): string {
  return new TextDecoder("latin1").decode(bytes.subarray(begin, begin + length));
}

// A Buffer of Node's need not begin at a multiple of four.
function wordsOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % bytesInWord === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset, length } = aligned;
  return new Uint32Array(buffer, byteOffset, Math.floor(length / bytesInWord));
}
