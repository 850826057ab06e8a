// `typhon/rollup`, for Rollup and Rolldown: imports of `.py` files by path work in their bundles.
// The runtime and the archive of Python files become assets of the bundle.
import type { Plugin } from "rollup";
import { emitAssets } from "./bundlers/assets.js";
import { generatedModules, readMapped } from "./bundlers/mapped-module.js";
import type { TyphonOptions } from "./bundlers/options.js";
import { ProjectCompiler, projectOf } from "./bundlers/project-compiler.js";
import { located } from "./located.js";

export type { TyphonOptions };

export function typhon(options: TyphonOptions = {}): Plugin {
  const compiler = new ProjectCompiler(projectOf(options, process.cwd()));
  return {
    name: "typhon",

    async buildStart() {
      await compiler.build();
      for (const file of compiler.inputs) this.addWatchFile(file);
      for (const diagnostic of compiler.warnings) this.warn(located(compiler.project, diagnostic));
      if (compiler.failure !== undefined) this.error(compiler.failure);
    },

    resolveId: {
      order: "pre",
      handler(specifier, importer) {
        const resolved = compiler.resolve(specifier, importer);
        return resolved?.failure === undefined ? resolved?.module : this.error(resolved.failure);
      },
    },

    load: {
      filter: { id: generatedModules },
      handler: readMapped,
    },

    transform(code, file) {
      return emitAssets(code, file, (asset, path) => {
        this.addWatchFile(path); // the module's text stays when only the archive changes
        return this.emitFile(asset);
      });
    },
  };
}

export default typhon;
