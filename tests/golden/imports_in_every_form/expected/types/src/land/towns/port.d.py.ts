// Made by Typhon from src/land/towns/port.py; do not edit.
import type { Lake } from "../lakes.py";
import type { River } from "../rivers.py";
export {};

export declare function harbour(of: Lake): River;
//# sourceMappingURL=port.d.py.ts.map
