// Made by Typhon from src/draw.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export interface Style {
  color?: string | null;
  /** In pixels. */
  width: number;
  label?: string;
}

export interface Frame {
  depth?: number;
}

export declare function line(
  start: number,
  end: number,
  options: {
    color?: string | null | undefined;
    /** In pixels. */
    width: number;
    label?: string | undefined;
  },
): void;

export declare function frame(options?: { depth?: number | undefined }): void;

export declare function dash(length: number, options?: { depth?: number | undefined }): number;
export declare function dash(
  length: string,
  options: {
    color?: string | null | undefined;
    /** In pixels. */
    width: number;
    label?: string | undefined;
  },
): string;

export declare class Pen {
  constructor(options?: { depth?: number | undefined });
  draw(
    options: {
      color?: string | null | undefined;
      /** In pixels. */
      width: number;
      label?: string | undefined;
    },
  ): this;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=draw.d.py.ts.map
