// Made by Typhon from src/settings.py; do not edit.
/// <reference lib="esnext.disposable" />
export {};

export type Color = "red" | "blue";

export declare const Color: {
  readonly RED: "red";
  readonly BLUE: "blue";
};

export interface Theme {
  name: string;
  color: Color;
}

/** What a {@link Theme} is made from. */
export interface ThemeInit {
  name: string;
  /** @defaultValue `Color.RED` */
  color?: Color | undefined;
}

export declare class Store {
  constructor();
  get sizes(): number[];
  set sizes(value: readonly number[]);
  get default(): Theme;
  set default(value: ThemeInit);
  get(): number;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare const FOLDER: unknown;

export declare const ROOT: string;

export declare const NAMES: string[];

export declare const PAIR: [string, number];

export declare const LIMITS: { [key: string]: number };

export declare const CODES: Map<number, string>;

export declare const TAGS: Set<string>;

export declare const MIXED: (number | string | null)[];

export declare const NESTED: { [key: string]: Color[] };

export declare const GREETING: string;

export declare const TIMEOUT: number;

export declare const RATIO: number;

export declare const LABEL: string;

export declare const IS_OPEN: boolean;

export declare const CHOICE: number | string;

export declare const THEME: Theme;

export declare const STORE: Store;

export declare const START: Date;

export declare const DEFAULT: Color;

export declare const COUNT: number;

export declare const EMPTY: unknown;

export declare const REGISTRY: unknown;

export declare const LOGGER: unknown;

export declare const PATTERN: unknown;

export declare const COPY: unknown;

export declare class Counter {
  constructor(
    name: string,
    /** @defaultValue `None` */
    seed?: unknown,
  );
  path: string;
  count: number;
  label: string;
  get theme(): Theme | null;
  set theme(value: ThemeInit | null | undefined);
  name: string;
  step(): void;
  use(mode: unknown): void;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}

export declare const KEYWORDS: string[];

export declare const BOUNDS: { [key: string]: number };

export declare class Machine {
  constructor();
  readonly STATES: [string, string];
  get speeds(): Map<number, string>;
  set speeds(value: ReadonlyMap<number, string>);
  run(): void;
  /** Gives the Python object back before the garbage collector does. */
  [Symbol.dispose](): void;
}
//# sourceMappingURL=settings.d.py.ts.map
