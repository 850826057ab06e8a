// The disk as the wasm compiler sees it: one project folder. Same rules as the native command:
// a file is replaced in one step, and a failure names the file and what to do.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { CompilerHost } from "./compiler/instance.js";

/** What the compiler prints, besides going to the terminal. */
export type Printer = (fd: 1 | 2, text: string) => void;

/** A host whose root is `project`, printing through `print`. */
export function createDiskHost(project: string, print: Printer = printToTerminal): CompilerHost {
  const full = (path: string): string => join(project, path);
  return {
    read: (path) => orNull(() => readFileSync(full(path))),
    isFile: (path) => orNull(() => statSync(full(path)).isFile()) ?? false,
    isDirectory: (path) => orNull(() => statSync(full(path)).isDirectory()) ?? false,
    list: (path) => orNull(() => readdirSync(full(path)).sort(byCodePoint)) ?? [],
    write: (path, bytes) => explain("write", path, () => replaceFile(full(path), bytes)),
    remove: (path) => explain("remove", path, () => rmSync(full(path), { force: true })),
    print,
    isTerminal: () => process.stdout.isTTY === true && !process.env["NO_COLOR"],
  };
}

function replaceFile(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
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

function orNull<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function explain(verb: string, path: string, action: () => void): void {
  try {
    action();
  } catch (cause) {
    const reason = reasons[codeOf(cause) ?? ""] ?? String(cause);
    throw new Error(`Cannot ${verb} ${path}: ${reason}`, { cause });
  }
}

const reasons: Record<string, string> = {
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  EROFS: "the file system is read-only",
  ENOSPC: "no space left on the device",
  ENOTDIR: "a part of the path is a file; move that file away",
  EEXIST: "a part of the path is a file; move that file away",
  EISDIR: "there is a folder of that name; move it away",
};

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | undefined)?.code;
}

// The order of std::string in the native command; the locale must not change the output.
function byCodePoint(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
