// Made by Typhon from src/borrowed.py; do not edit.
import type { BorrowedView, FloatArray, TypedArray } from "typhon";
export {};

export declare function pixels(): BorrowedView<Uint8Array>;

export declare function samples(scale: number): BorrowedView<FloatArray>;

export declare function lend(memory: Uint8Array): BorrowedView<TypedArray>;
//# sourceMappingURL=borrowed.d.py.ts.map
