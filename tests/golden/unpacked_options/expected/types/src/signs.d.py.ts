// Made by Typhon from src/signs.py; do not edit.
export {};

export interface Signs {
  "@"?: number;
  "a\"b"?: string;
  plain?: boolean;
}

export declare function mark(
  text: string,
  options?: {
    "@"?: number | undefined;
    "a\"b"?: string | undefined;
    plain?: boolean | undefined;
  },
): void;
//# sourceMappingURL=signs.d.py.ts.map
