// Made by Typhon from src/colors.py; do not edit.
export {};

/** A color. */
export type Color = "red" | "green";

/** A color. */
export declare const Color: {
  readonly RED: "red";
  readonly GREEN: "green";
};

export type Level = 1 | 2;

export declare const Level: {
  readonly LOW: 1;
  readonly HIGH: 2;
};

export type Side = "left" | "right";

export declare const Side: {
  readonly LEFT: "left";
  readonly RIGHT: "right";
};

/** Not distinct str or int: crosses by name. */
export type Shape = "POINT" | "LINE";

/** Not distinct str or int: crosses by name. */
export declare const Shape: {
  readonly POINT: "POINT";
  readonly LINE: "LINE";
};

export type _Hidden = 1;

export type Bits = number;

export declare const Bits: {
  readonly R: 1;
  readonly W: 2;
};

export declare function paint(
  color: Color,
  /** @defaultValue `Level.LOW` */
  level?: Level,
  options?: {
    /** @defaultValue `None` */
    side?: Side | null | undefined;
  },
): Shape;

export declare function hidden(value: _Hidden): Map<Color, number>;

export declare function bits(value: Bits): void;
//# sourceMappingURL=colors.d.py.ts.map
