// Beside charts.py: what its annotations do not say.
import type { Bar } from "./charts.py";
import type { PythonError } from "typhon";

/** Where a chart ends up; `}` and ";" in a comment end nothing. */
type Target = { readonly failed: PythonError | null; readonly mark: "};" };

/** How many columns there are. */
export declare const LAYOUT: { readonly columns: number };

/** Reads bars, or one when the text is strict. */
export declare function parse(text: string): Bar[];
export declare function parse(text: string, strict: true): Bar;

export declare class Chart {
  constructor(bars: readonly Bar[]);
  draw(on: Target): void;
  [Symbol.dispose](): void;
}

export declare function bar(chart: Chart): Bar[];

declare module "x" {}
