// `typhon/webpack`, for webpack and Rspack: imports of `.py` files by path work in their bundles.
// It is a rule for `.py` files; the work is done by `typhon/loader`.
import { fileURLToPath } from "node:url";
import type { TyphonOptions } from "./bundlers/options.js";

export type { TyphonOptions };

/** What the plugin needs of a webpack or Rspack compiler. */
export interface BundlerCompiler {
  readonly options: { readonly module: { readonly rules: unknown[] } };
}

export class TyphonPlugin {
  constructor(private readonly options: TyphonOptions = {}) {}

  apply(compiler: BundlerCompiler): void {
    compiler.options.module.rules.push({
      test: /\.py$/,
      type: "javascript/esm",
      use: [{ loader: fileURLToPath(new URL("./webpack-loader.js", import.meta.url)), options: this.options }],
    });
  }
}

export function typhon(options: TyphonOptions = {}): TyphonPlugin {
  return new TyphonPlugin(options);
}

export default typhon;
