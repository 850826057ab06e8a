// Made by Typhon from src/pkg/sub/deep.py; do not edit.
export {};

export type Mode = "a";

export declare const Mode: {
  readonly A: "a";
};

export interface Deep {
  mode: Mode;
}

/** What a {@link Deep} is made from. */
export interface DeepInit {
  /** @defaultValue `Mode.A` */
  mode?: Mode | undefined;
}
//# sourceMappingURL=deep.d.py.ts.map
