// Made by Typhon from src/app.py; do not edit.
/// <reference lib="esnext.disposable" />
import type { Namespace } from "../.typhon/stdlib/argparse.py";
import type { Counter } from "../.typhon/stdlib/collections/__init__.py";
import type { Match, Pattern } from "../.typhon/stdlib/re.py";
export {};

export declare function find(pattern: Pattern<string>, text: string): Match<string> | null;

export declare function options(): Namespace;

export declare function ordered(): { [key: string]: number };

export declare function counts(words: readonly string[]): Counter<string>;

export declare class Options extends Namespace {
  constructor(options?: { [name: string]: unknown });
  path: string;
}
//# sourceMappingURL=app.d.py.ts.map
