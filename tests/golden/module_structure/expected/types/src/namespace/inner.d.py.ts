// Made by Typhon from src/namespace/inner.py; do not edit.
import type { Deep, DeepInit } from "../pkg/sub/deep.py";
export {};

export declare function use(deep: DeepInit): Deep;
//# sourceMappingURL=inner.d.py.ts.map
