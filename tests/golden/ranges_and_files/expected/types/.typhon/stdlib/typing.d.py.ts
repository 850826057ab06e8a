// Made by Typhon from .typhon/stdlib/typing.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export interface IO<AnyStr extends string | Uint8Array> {
  readonly closed: boolean;
  close(): void;
  fileno(): number;
  flush(): void;
  isatty(): boolean;
  read(
    /** @defaultValue `-1` */
    n?: number,
  ): AnyStr;
  readable(): boolean;
  readline(
    /** @defaultValue `-1` */
    limit?: number,
  ): AnyStr;
  readlines(
    /** @defaultValue `-1` */
    hint?: number,
  ): AnyStr[];
  seek(
    offset: number,
    /** @defaultValue `0` */
    whence?: number,
  ): number;
  seekable(): boolean;
  tell(): number;
  truncate(
    /** @defaultValue `None` */
    size?: number | null | undefined,
  ): number;
  writable(): boolean;
  write(s: ArrayBufferView | ArrayBuffer): number;
  write(s: AnyStr): number;
  writelines(lines: Iterable<ArrayBufferView | ArrayBuffer>): void;
  writelines(lines: Iterable<AnyStr>): void;
  [Symbol.iterator](): IterableIterator<AnyStr>;
  next(): IteratorResult<AnyStr, undefined>;
  enter(): IO<AnyStr>;
  exit(error?: unknown): boolean;
}

export interface BinaryIO extends IO<Uint8Array<ArrayBuffer>> {}

export interface TextIO extends IO<string> {
  readonly encoding: string;
  readonly errors: string | null;
  readonly line_buffering: number;
  readonly newlines: unknown;
}
//# sourceMappingURL=typing.d.py.ts.map
