// Made by Typhon from src/defaults.py; do not edit.
export {};

export declare const LIMIT: number;

export interface Box {
  size: number;
}

/** What a {@link Box} is made from. */
export interface BoxInit {
  /** @defaultValue `1` */
  size?: number | undefined;
}

export declare function literals(
  /** @defaultValue `1` */
  a?: number,
  /** @defaultValue `"x"` */
  b?: string,
  /** @defaultValue `True` */
  c?: boolean,
  /** @defaultValue `-0.5` */
  d?: number,
  /** @defaultValue `None` */
  e?: null | undefined,
): void;

export declare function computed(
  /** @defaultValue `LIMIT` */
  limit?: number,
  /** @defaultValue `Box(size=3)` */
  box?: BoxInit,
  /** @defaultValue `(1, 2)` */
  items?: readonly number[],
): void;

export declare function some(
  required: string,
  /** @defaultValue `2` */
  optional?: number,
  /** @defaultValue ``"`tick`"`` */
  third?: string,
): string;

export declare function implicit(
  /** @defaultValue `None` */
  value?: number | null | undefined,
): void;

export declare function explicit(
  /** @defaultValue `None` */
  value?: number | null | undefined,
): void;

export declare function ends_comment(
  /** @defaultValue `"*\/"` */
  pattern?: string,
): void;
//# sourceMappingURL=defaults.d.py.ts.map
