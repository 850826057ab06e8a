// Made by Typhon from src/standard.py; do not edit.
import type { FloatArray, IntegerArray, TypedArray } from "typhon";
export {};

export type Stamp = Date;

export interface Event {
  id: string;
  at: Date;
  day: string;
  lasts: number;
  price: string | null;
}

/** What a {@link Event} is made from. */
export interface EventInit {
  id: string;
  at: Date;
  day: string;
  /** @defaultValue `dt.timedelta(hours=1)` */
  lasts?: number | undefined;
  /** @defaultValue `None` */
  price?: string | null | undefined;
}

export declare function later(event: EventInit, by: number): Event;

export declare function exactly(at: string): string;

export declare function at_noon(
  day: string,
  /** @defaultValue `dt.time(12)` */
  noon?: string,
): Date;

export declare function add(a: string, b: string): [string, string];

export declare function rotate(
  z: { readonly real: number; readonly imag: number },
  /** @defaultValue `1j` */
  by?: { readonly real: number; readonly imag: number },
): { real: number; imag: number }[];

export declare function below(folder: string, name: string): string;

export declare function by_day(events: readonly EventInit[]): Map<string, string[]>;

export declare function fill(memory: ArrayBufferView | ArrayBuffer, with_: Uint8Array): TypedArray;

export declare function counts(values: IntegerArray): FloatArray;

export declare function codes(values: TypedArray): TypedArray;

export declare function raw(path: unknown, letters: unknown): void;
//# sourceMappingURL=standard.d.py.ts.map
