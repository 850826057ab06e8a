// Made by Typhon from .typhon/stdlib/re.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export declare class Match<AnyStr extends string | Uint8Array> {
  constructor();
  readonly pos: number;
  readonly endpos: number;
  readonly lastindex: number | null;
  readonly lastgroup: string | null;
  readonly string: AnyStr;
  readonly re: Pattern<AnyStr>;
  readonly regs: [number, number][];
  expand(template: string): string;
  expand(template: ArrayBufferView | ArrayBuffer): Uint8Array<ArrayBuffer>;
  expand(template: AnyStr): AnyStr;
  group(
    /** @defaultValue `0` */
    group?: 0,
  ): AnyStr;
  group(group: string | number): unknown;
  group(
    group1: string | number,
    group2: string | number,
    ...groups: (string | number)[]
  ): unknown[];
  groups(): unknown[];
  groups<_T>(default_: _T): (AnyStr | _T)[];
  groupdict(): { [key: string]: unknown };
  groupdict<_T>(default_: _T): { [key: string]: AnyStr | _T };
  start(
    /** @defaultValue `0` */
    group?: number | string,
  ): number;
  end(
    /** @defaultValue `0` */
    group?: number | string,
  ): number;
  span(
    /** @defaultValue `0` */
    group?: number | string,
  ): [number, number];
  get(key: 0): AnyStr;
  get(key: number | string): unknown;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare class Pattern<AnyStr extends string | Uint8Array> {
  constructor();
  readonly flags: number;
  readonly groupindex: { [key: string]: number };
  readonly groups: number;
  readonly pattern: AnyStr;
  search(
    string: string,
    /** @defaultValue `0` */
    pos?: number,
    /** @defaultValue `sys.maxsize` */
    endpos?: number,
  ): Match<string> | null;
  search(
    string: ArrayBufferView | ArrayBuffer,
    /** @defaultValue `0` */
    pos?: number,
    /** @defaultValue `sys.maxsize` */
    endpos?: number,
  ): Match<Uint8Array<ArrayBuffer>> | null;
  search(
    string: AnyStr,
    /** @defaultValue `0` */
    pos?: number,
    /** @defaultValue `sys.maxsize` */
    endpos?: number,
  ): Match<AnyStr> | null;
  match(
    string: string,
    /** @defaultValue `0` */
    pos?: number,
    /** @defaultValue `sys.maxsize` */
    endpos?: number,
  ): Match<string> | null;
  match(
    string: ArrayBufferView | ArrayBuffer,
    /** @defaultValue `0` */
    pos?: number,
    /** @defaultValue `sys.maxsize` */
    endpos?: number,
  ): Match<Uint8Array<ArrayBuffer>> | null;
  match(
    string: AnyStr,
    /** @defaultValue `0` */
    pos?: number,
    /** @defaultValue `sys.maxsize` */
    endpos?: number,
  ): Match<AnyStr> | null;
  fullmatch(
    string: string,
    /** @defaultValue `0` */
    pos?: number,
    /** @defaultValue `sys.maxsize` */
    endpos?: number,
  ): Match<string> | null;
  fullmatch(
    string: ArrayBufferView | ArrayBuffer,
    /** @defaultValue `0` */
    pos?: number,
    /** @defaultValue `sys.maxsize` */
    endpos?: number,
  ): Match<Uint8Array<ArrayBuffer>> | null;
  fullmatch(
    string: AnyStr,
    /** @defaultValue `0` */
    pos?: number,
    /** @defaultValue `sys.maxsize` */
    endpos?: number,
  ): Match<AnyStr> | null;
  split(
    string: string,
    /** @defaultValue `0` */
    maxsplit?: number,
  ): unknown[];
  split(
    string: ArrayBufferView | ArrayBuffer,
    /** @defaultValue `0` */
    maxsplit?: number,
  ): unknown[];
  split(
    string: AnyStr,
    /** @defaultValue `0` */
    maxsplit?: number,
  ): unknown[];
  findall(
    string: string,
    /** @defaultValue `0` */
    pos?: number,
    /** @defaultValue `sys.maxsize` */
    endpos?: number,
  ): unknown[];
  findall(
    string: ArrayBufferView | ArrayBuffer,
    /** @defaultValue `0` */
    pos?: number,
    /** @defaultValue `sys.maxsize` */
    endpos?: number,
  ): unknown[];
  findall(
    string: AnyStr,
    /** @defaultValue `0` */
    pos?: number,
    /** @defaultValue `sys.maxsize` */
    endpos?: number,
  ): AnyStr[];
  finditer(
    string: string,
    /** @defaultValue `0` */
    pos?: number,
    /** @defaultValue `sys.maxsize` */
    endpos?: number,
  ): IterableIterator<Match<string>>;
  finditer(
    string: ArrayBufferView | ArrayBuffer,
    /** @defaultValue `0` */
    pos?: number,
    /** @defaultValue `sys.maxsize` */
    endpos?: number,
  ): IterableIterator<Match<Uint8Array<ArrayBuffer>>>;
  finditer(
    string: AnyStr,
    /** @defaultValue `0` */
    pos?: number,
    /** @defaultValue `sys.maxsize` */
    endpos?: number,
  ): IterableIterator<Match<AnyStr>>;
  sub(
    repl: string | ((a0: Match<string>) => string),
    string: string,
    /** @defaultValue `0` */
    count?: number,
  ): string;
  sub(
    repl: ArrayBufferView | ArrayBuffer | ((a0: Match<Uint8Array<ArrayBuffer>>) => ArrayBufferView | ArrayBuffer),
    string: ArrayBufferView | ArrayBuffer,
    /** @defaultValue `0` */
    count?: number,
  ): Uint8Array<ArrayBuffer>;
  sub(
    repl: AnyStr | ((a0: Match<AnyStr>) => AnyStr),
    string: AnyStr,
    /** @defaultValue `0` */
    count?: number,
  ): AnyStr;
  subn(
    repl: string | ((a0: Match<string>) => string),
    string: string,
    /** @defaultValue `0` */
    count?: number,
  ): [string, number];
  subn(
    repl: ArrayBufferView | ArrayBuffer | ((a0: Match<Uint8Array<ArrayBuffer>>) => ArrayBufferView | ArrayBuffer),
    string: ArrayBufferView | ArrayBuffer,
    /** @defaultValue `0` */
    count?: number,
  ): [Uint8Array<ArrayBuffer>, number];
  subn(
    repl: AnyStr | ((a0: Match<AnyStr>) => AnyStr),
    string: AnyStr,
    /** @defaultValue `0` */
    count?: number,
  ): [AnyStr, number];
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=re.d.py.ts.map
