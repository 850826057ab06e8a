// Made by Typhon from src/options.py; do not edit.
export {};

/** A place. */
export interface Point {
  x: number;
  y: number;
}

export interface Style {
  color?: string;
  width: number;
}

export interface Marker {
  x: number;
  y: number;
  color?: string;
  width: number;
  label?: string;
  next?: Marker | null;
}

export declare function draw(marker: Marker, points: readonly Point[]): Style;
//# sourceMappingURL=options.d.py.ts.map
