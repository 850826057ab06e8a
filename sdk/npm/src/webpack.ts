// `typhon/webpack`, for webpack and Rspack: imports of `.py` files by path work in their bundles.
// It is a rule for `.py` files and one for what is made from them; the work is done by `typhon/loader`.
import { fileURLToPath } from "node:url";
import { generatedModules } from "./bundlers/mapped-module.js";
import { pythonFileOf } from "./project.js";
import type { TyphonOptions } from "./bundlers/options.js";

export type { TyphonOptions };

/** What the plugin needs of a webpack or Rspack compiler. */
export interface BundlerCompiler {
  readonly options: { readonly module: { readonly rules: unknown[] } };
  readonly hooks: { readonly normalModuleFactory: Hook<ModuleFactory> };
}

interface ModuleFactory {
  readonly hooks: { readonly beforeResolve: Hook<{ request: string }> };
}

interface Hook<Value> {
  tap(name: string, action: (value: Value) => void): void;
}

export class TyphonPlugin {
  constructor(private readonly options: TyphonOptions = {}) {}

  apply(compiler: BundlerCompiler): void {
    const loader = fileURLToPath(new URL("./webpack-loader.js", import.meta.url));
    const use = [{ loader, options: this.options }];
    compiler.options.module.rules.push(
      { test: /\.py$/, type: "javascript/esm", use },
      { test: generatedModules, use },
    );
    // There is no file of that name: the Python file is the resource, and a query says what of it.
    compiler.hooks.normalModuleFactory.tap("typhon", (factory) => {
      factory.hooks.beforeResolve.tap("typhon", (resolution) => {
        const { request } = resolution;
        if (request.endsWith(".worker.py")) resolution.request = `${pythonFileOf(request)}?worker`;
      });
    });
  }
}

export function typhon(options: TyphonOptions = {}): TyphonPlugin {
  return new TyphonPlugin(options);
}

export default typhon;
