// Made by Typhon from src/größe.py; do not edit.
/// <reference lib="esnext.disposable" />

/**
 * Maße – 📏.
 *
 * @packageDocumentation
 */
export {};

/** Mißt 📏 die Länge. */
export declare function länge(
  /** @defaultValue `"📏"` */
  wert?: string,
  /** @defaultValue `1` */
  größe?: number,
): number;

export declare function f(
  /** @defaultValue `"😀😀"` */
  a?: string,
  options?: {
    /** @defaultValue `"🔑"` */
    schlüssel?: string | undefined;
  },
): string;

export declare class 形 {
  constructor();
  幅: number;
  高さ: number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare const emoji: string;

export declare const nach: number;
//# sourceMappingURL=größe.d.py.ts.map
