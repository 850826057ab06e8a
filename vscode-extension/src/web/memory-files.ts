// The files of the workspace as the compiler asks for them: at once, which an editor's are not.
import type { CompilerHost } from "typhon-compiler";

export class MemoryFiles implements CompilerHost {
  readonly #files = new Map<string, Uint8Array>();
  readonly #folders = new Map<string, Set<string>>(); // the names in each

  /** `changed` hears what the compiler writes and, with `null`, removes. */
  constructor(private readonly changed: (path: string, text: string | null) => void) {}

  /** Makes, replaces or, with `null`, removes a file. Paths begin with a slash. */
  set(path: string, text: string | null): void {
    if (text === null) this.#drop(path);
    else this.#put(path, new TextEncoder().encode(text));
  }

  read(path: string): Uint8Array | null {
    return this.#files.get(path) ?? null;
  }

  isFile(path: string): boolean {
    return this.#files.has(path);
  }

  isDirectory(path: string): boolean {
    return this.#folders.has(plain(path));
  }

  list(path: string): string[] {
    return [...(this.#folders.get(plain(path)) ?? [])].sort();
  }

  write(path: string, bytes: Uint8Array): void {
    this.#put(path, bytes.slice());
    this.changed(path, new TextDecoder().decode(bytes.slice()));
  }

  remove(path: string): void {
    this.#drop(path);
    this.changed(path, null);
  }

  print(_stream: 1 | 2, text: string): void {
    console.error(text);
  }

  hasColors(): boolean {
    return false;
  }

  #put(path: string, bytes: Uint8Array): void {
    this.#files.set(path, bytes);
    for (let at = path; at !== ""; at = parent(at)) {
      const names = this.#folders.get(parent(at)) ?? new Set();
      this.#folders.set(parent(at), names.add(at.slice(at.lastIndexOf("/") + 1)));
    }
  }

  #drop(path: string): void {
    this.#files.delete(path);
    for (let at = path; at !== ""; at = parent(at)) {
      const names = this.#folders.get(parent(at));
      names?.delete(at.slice(at.lastIndexOf("/") + 1));
      if (names?.size !== 0) return;
      this.#folders.delete(parent(at));
    }
  }
}

/** "/a/b" → "/a"; "" for what is at the top. */
const parent = (path: string): string => path.slice(0, path.lastIndexOf("/"));

/** Folders are kept without a slash at their end, the root as "". */
const plain = (path: string): string => path.replace(/\/$/, "");
