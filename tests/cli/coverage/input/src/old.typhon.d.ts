export declare function merge(a: string, b: string): string;
