// Made by Typhon from src/charts.py; do not edit.
/// <reference lib="esnext.disposable" />

/**
 * Charts, with a few declarations written by hand.
 *
 * @packageDocumentation
 */
import type { PythonError } from "typhon";
export {};

/** Where a chart ends up; `}` and ";" in a comment end nothing. */
type Target = { readonly failed: PythonError | null; readonly mark: "};" };

export interface Bar {
  label: string;
  value: number;
}

export declare class Chart {
  constructor(bars: readonly Bar[]);
  draw(on: Target): void;
  [Symbol.dispose](): void;
}

/** How many columns there are. */
export declare const LAYOUT: { readonly columns: number };

/** Reads bars, or one when the text is strict. */
export declare function parse(text: string): Bar[];

export declare function parse(text: string, strict: true): Bar;

export declare function bars(chart: Chart): Bar[];

export declare function compare(a: unknown, b: unknown): unknown;
//# sourceMappingURL=charts.d.py.ts.map
