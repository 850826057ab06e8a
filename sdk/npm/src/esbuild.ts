// `typhon/esbuild`: imports of `.py` files by path work in esbuild's bundles (format "esm").
// The runtime and the archive of Python files become files of the output folder.
import type { PartialMessage, Plugin } from "esbuild";
import { bundleAssets, bundleWorker } from "./bundlers/esbuild-files.js";
import type { TyphonOptions } from "./bundlers/options.js";
import { ProjectCompiler, projectOf, type Failure } from "./bundlers/project-compiler.js";
import { located } from "./located.js";

export type { TyphonOptions };

export function typhon(options: TyphonOptions = {}): Plugin {
  return {
    name: "typhon",
    setup(build) {
      const root = build.initialOptions.absWorkingDir ?? process.cwd();
      const compiler = new ProjectCompiler(projectOf(options, root));

      build.onStart(async () => {
        await compiler.build();
        const { project, warnings, failure } = compiler;
        return {
          warnings: warnings.map((diagnostic) => messageOf(located(project, diagnostic))),
          errors: failure === undefined ? [] : [messageOf(failure)],
        };
      });

      build.onResolve({ filter: /\.py$/ }, ({ path, importer }) => {
        const resolved = compiler.resolve(path, importer);
        if (resolved === undefined) return undefined;
        const watchFiles = [...compiler.inputs];
        if (resolved.module !== undefined) return { path: resolved.module, watchFiles };
        return { path, namespace: "typhon", watchFiles }; // onStart has said why
      });

      bundleAssets(build);
      bundleWorker(build);
    },
  };
}

export default typhon;

function messageOf(failure: Failure): PartialMessage {
  if (typeof failure === "string") return { text: failure };
  const { message, loc, frame } = failure;
  const { file, line, column } = loc;
  const [lineText = ""] = frame.split("\n");
  return { text: message, location: { file, line, column, lineText: lineText.replace(/^\d+ \| /, "") } };
}
