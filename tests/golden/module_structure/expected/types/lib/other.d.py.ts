// Made by Typhon from lib/other.py; do not edit.
import type { Engine } from "../src/pkg/_impl.py";
import type { Deep } from "../src/pkg/sub/deep.py";
export {};

export declare function engine(): Engine;

export declare function deep(): Deep;
//# sourceMappingURL=other.d.py.ts.map
