// Made by Typhon from src/users.py; do not edit.
import type { Rows, UserId } from "./ids.py";
export {};

export interface User {
  id: UserId;
  rows: Rows;
}

export declare function load(id: UserId): User;
//# sourceMappingURL=users.d.py.ts.map
