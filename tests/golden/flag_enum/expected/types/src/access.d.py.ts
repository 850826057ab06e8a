// Made by Typhon from src/access.py; do not edit.
export {};

/** What a user may do. */
export type Access = number;

/** What a user may do. */
export declare const Access: {
  readonly READ: 1;
  readonly WRITE: 2;
  readonly RUN: 4;
  readonly ALL: 7;
};

export type Style = number;

export declare const Style: {
  readonly PLAIN: 0;
  readonly BOLD: 1;
  readonly ITALIC: 2;
  readonly LOUD: 3;
};

export type Port = 4096 | 4176;

export declare const Port: {
  readonly BASE: 4096;
  readonly HTTP: 4176;
  readonly WEB: 4176;
};

/** Crosses by name; START is another name for TOP. */
export type Corner = "TOP" | "BOTTOM";

/** Crosses by name; START is another name for TOP. */
export declare const Corner: {
  readonly TOP: "TOP";
  readonly BOTTOM: "BOTTOM";
  readonly START: "TOP";
};

export declare function allow(
  user: string,
  /** @defaultValue `Access.READ` */
  access?: Access,
): Access;

export declare function style(styles: ReadonlyMap<Style, string>, port: Port): Style[];

export declare function corner(at: Corner): Corner;
//# sourceMappingURL=access.d.py.ts.map
