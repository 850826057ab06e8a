// Made by Typhon from src/ids.py; do not edit.
import type { Brand } from "typhon";
export {};

/** Identifies a user. */
export type UserId = number & Brand<"ids.UserId">;

export declare function UserId(value: number): UserId;

export type AdminId = UserId & Brand<"ids.AdminId">;

export declare function AdminId(value: UserId): AdminId;

export type Name = string & Brand<"ids.Name">;

export declare function Name(value: string): Name;

export type Rows = number[] & Brand<"ids.Rows">;

export declare function Rows(value: readonly number[]): Rows;

type Map_ = string & Brand<"ids.Map">;

declare function Map_(value: string): Map_;

export declare function find(id: UserId): AdminId | null;

export declare function names(ids: readonly UserId[]): { [key: Name]: UserId };

export declare function add(
  rows: readonly number[] & Brand<"ids.Rows">,
  by_name: { readonly [key: Name]: readonly number[] & Brand<"ids.Rows"> } | ReadonlyMap<Name, readonly number[] & Brand<"ids.Rows">>,
): Rows;

export declare function each(visit: (a0: UserId) => Name): void;

export declare function hidden(
  secret: string & Brand<"ids._Secret">,
): string & Brand<"ids._Secret">;

export declare function reserved(map: Map_): Map_;

export { Map_ as Map };
//# sourceMappingURL=ids.d.py.ts.map
