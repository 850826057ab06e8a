// The disk as the wasm compiler sees it: one project folder. Same rules and same words as the native
// command: a file is replaced in one step, and a failure names the file and what to do.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import type { CompilerHost } from "./compiler/instance.js";

/** What the compiler prints, besides going to the terminal. */
export type Printer = (fd: 1 | 2, text: string) => void;

/** A host whose root is `project`, printing through `print`. */
export function createDiskHost(project: string, print: Printer = printToTerminal): CompilerHost {
  const full = (path: string): string => resolve(project, path);
  return {
    read: (path) => orNull(() => readFileSync(full(path))),
    isFile: (path) => orNull(() => statSync(full(path)).isFile()) ?? false,
    isDirectory: (path) => orNull(() => statSync(full(path)).isDirectory()) ?? false,
    list: (path) => orNull(() => readdirSync(full(path)).sort(byCodePoint)) ?? [],
    write: (path, bytes) => {
      attempt(() => makeFolders(dirname(full(path))), (reason) => cannotMakeFolder(path, reason));
      attempt(() => replaceFile(full(path), bytes), (reason) => cannotWrite(path, reason));
    },
    remove: (path) =>
      attempt(() => rmSync(full(path), { force: true }), (reason) => cannotRemove(path, reason)),
    print,
    input: readInput,
    hasColors: () => process.stdout.isTTY === true && !process.env["NO_COLOR"],
  };
}

function makeFolders(folder: string): void {
  mkdirSync(folder, { recursive: true });
}

// In the same folder, because a rename is atomic only inside of one file system.
function replaceFile(file: string, bytes: Uint8Array): void {
  const temporary = `${file}.tmp${process.pid}`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

// Synchronous also for pipes: the process may exit right after the last line.
function printToTerminal(fd: 1 | 2, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      if (codeOf(error) === "EPIPE") return; // `typhon check | head`
      if (codeOf(error) !== "EAGAIN") throw error; // a pipe that is full for the moment
    }
  }
}

function readInput(): Uint8Array | null {
  const bytes = Buffer.alloc(64 * 1024);
  for (;;) {
    try {
      const count = readSync(0, bytes, 0, bytes.length, null);
      return count === 0 ? null : bytes.subarray(0, count);
    } catch (error) {
      if (codeOf(error) === "EOF") return null; // how Windows says that the other side is gone
      if (codeOf(error) !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5); // a pipe that never waits
    }
  }
}

function orNull<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch {
    return null;
  }
}

// The words of the native command's disk_fs.cc.
const cannotMakeFolder = (path: string, reason: string): string =>
  `Cannot make the folder for '${path}': ${reason}; remove what is in its way or correct its permissions`;
const cannotWrite = (path: string, reason: string): string =>
  `Cannot write '${path}': ${reason}; correct the folder's permissions or free some space`;
const cannotRemove = (path: string, reason: string): string =>
  `Cannot remove '${path}': ${reason}; correct the folder's permissions`;

function attempt(action: () => void, message: (reason: string) => string): void {
  try {
    action();
  } catch (cause) {
    throw new Error(message(reasons[codeOf(cause) ?? ""] ?? String(cause)), { cause });
  }
}

// As strerror says it.
const reasons: Record<string, string> = {
  EACCES: "Permission denied",
  EPERM: "Operation not permitted",
  EROFS: "Read-only file system",
  ENOSPC: "No space left on device",
  ENOTDIR: "Not a directory",
  EEXIST: "Not a directory", // mkdir of a folder where a file stands
  EISDIR: "Is a directory",
};

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | undefined)?.code;
}

// The order of std::string in the native command; the locale must not change the output.
function byCodePoint(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
