// `typhon/loader`: the plugin for webpack, Rspack and Turbopack, in the one form that all three take.
// The `.py` file is the resource; what the bundler gets is one line that leads to the generated
// module, whose assets all three find by themselves. The plugin for webpack and Rspack has the loader
// read the generated modules too, with their maps.
import { dirname, relative, sep } from "node:path";
import { readMapped } from "./bundlers/mapped-module.js";
import type { TyphonOptions } from "./bundlers/options.js";
import { ProjectCompiler, projectOf, textOf } from "./bundlers/project-compiler.js";
import { located } from "./located.js";

/** The part of webpack's loader context that all three bundlers have. */
export interface LoaderContext {
  readonly resourcePath: string;
  readonly resourceQuery?: string;
  getOptions(): TyphonOptions;
  async(): (error: Error | null, code?: string, map?: object) => void;
  addDependency(file: string): void;
  emitWarning?(warning: Error): void;
}

export default function typhonLoader(this: LoaderContext, text: string): void {
  const done = this.async();
  if (this.resourcePath.endsWith(".py")) {
    load(this).then((code) => done(null, code), done);
    return;
  }
  const mapped = readMapped(this.resourcePath);
  done(null, mapped?.code ?? text, mapped?.map);
}

async function load(context: LoaderContext): Promise<string> {
  const { resourcePath } = context;
  const folder = dirname(resourcePath);
  const compiler = compilerOf(projectOf(context.getOptions(), folder));
  await compiler.build();
  // All of them: what a module imports in Python is packed with it, and only the compiler reads that.
  for (const input of compiler.inputs) context.addDependency(input);
  for (const diagnostic of compiler.warnings) {
    const place = located(compiler.project, diagnostic);
    if (place.id === resourcePath) context.emitWarning?.(new Error(textOf(place)));
  }
  const isForWorkers = context.resourceQuery === "?worker";
  const wanted = isForWorkers ? resourcePath.replace(/\.py$/, ".worker.py") : resourcePath;
  const resolved = compiler.moduleOf(wanted);
  if (resolved === undefined) {
    throw new Error(`${resourcePath} is not of the project that the option project names`);
  }
  if (resolved.failure !== undefined) throw new Error(textOf(resolved.failure));
  const path = relative(folder, resolved.module).split(sep).join("/");
  return `export * from ${JSON.stringify(path.startsWith(".") ? path : `./${path}`)};\n`;
}

const compilers = new Map<string, ProjectCompiler>();

function compilerOf(project: string): ProjectCompiler {
  const known = compilers.get(project) ?? new ProjectCompiler(project);
  compilers.set(project, known);
  return known;
}
