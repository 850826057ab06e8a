// Made by Typhon from src/pkg/texts.py; do not edit.
export {};

export declare function title(text: string): string;
//# sourceMappingURL=texts.d.py.ts.map
