// Made by Typhon from src/stub.py; do not edit.
export {};

export declare function convert(number: number): string;
export declare function convert(
  text: string,
  /** @defaultValue `10` */
  base?: number,
): number;
export declare function convert(data: Uint8Array, base: number, flag: boolean): number;
//# sourceMappingURL=stub.d.py.ts.map
