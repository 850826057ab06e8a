// Made by Typhon from src/derived.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { User } from "./models.py";
export {};

/** The fields of User are in another file. */
export declare class Guest extends User {
  constructor(
    options: {
      login: string;
      age?: number | undefined;
      /** @defaultValue `unrelated()` */
      count?: number | undefined;
      nights?: number | undefined;
    },
  );
  nights: number;
}
//# sourceMappingURL=derived.d.py.ts.map
