// Made by Typhon from src/shapes.py; do not edit.
export {};

export type Kind = "circle" | "square";

export declare const Kind: {
  readonly CIRCLE: "circle";
  readonly SQUARE: "square";
};

export interface Circle {
  radius: number;
  kind: "circle";
}

/** What a {@link Circle} is made from. */
export interface CircleInit {
  radius: number;
  /** @defaultValue `"circle"` */
  kind?: "circle" | undefined;
}

export interface Square {
  side: number;
  kind: "square";
}

/** What a {@link Square} is made from. */
export interface SquareInit {
  side: number;
  /** @defaultValue `"square"` */
  kind?: "square" | undefined;
}

export interface Done {
  ok: true;
  value: number;
}

export interface Failed {
  ok: false;
  reason: string;
}

export type Move = readonly [op: "move", by: number] & {
  readonly op: "move";
  readonly by: number;
};

/** What a {@link Move} is made from. */
export type MoveInit = readonly [op: "move", by: number] | {
  readonly op: "move";
  readonly by: number;
};

export type Stop = readonly [op: "stop"] & {
  readonly op: "stop";
};

/** What a {@link Stop} is made from. */
export type StopInit = readonly [op: "stop"] | {
  readonly op: "stop";
};

export type Shape = Circle | Square;

export declare function area(shape: CircleInit | SquareInit): number;

export declare function largest(
  shapes: readonly (CircleInit | SquareInit)[],
): Circle | Square | null;

export declare function run(text: string): Done | Failed;

export declare function parse(text: string): (Move | Stop)[];
//# sourceMappingURL=shapes.d.py.ts.map
