// Made by Typhon from .typhon/stdlib/shutil.py; do not edit.
export {};

export declare function which(
  cmd: string,
  /** @defaultValue `1` */
  mode?: number,
  /** @defaultValue `None` */
  path?: string | null | undefined,
): string | null;
export declare function which(
  cmd: Uint8Array,
  /** @defaultValue `1` */
  mode?: number,
  /** @defaultValue `None` */
  path?: string | null | undefined,
): Uint8Array<ArrayBuffer> | null;
//# sourceMappingURL=shutil.d.py.ts.map
