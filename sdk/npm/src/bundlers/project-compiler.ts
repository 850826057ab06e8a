// What every bundler plugin has inside: the project's last build, and from it the module that an
// import of a `.py` file leads to.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildProject } from "../build.js";
import type { Diagnostic } from "../compiler/index.js";
import type { Manifest } from "../../../../src/loader/manifest.js";
import { located, type LocatedMessage } from "../located.js";
import type { TyphonOptions } from "./options.js";
import {
  findProject,
  generatedFolder,
  generatedModule,
  isPythonPath,
  notForWorkers,
  projectPath,
  pythonFileOf,
} from "../project.js";

/** The project that the options mean, seen from the bundler's root folder. */
export function projectOf(options: TyphonOptions, root: string): string {
  if (options.project !== undefined) return resolve(root, options.project);
  return findProject(root) ?? root;
}

export type Failure = LocatedMessage | string;

export type Resolved =
  | { readonly module: string; readonly failure?: never }
  | { readonly module?: never; readonly failure: Failure };

/** One project: where it is and how its last build went. */
export class ProjectCompiler {
  constructor(readonly project: string) {}

  warnings: readonly Diagnostic[] = [];
  failure: Failure | undefined;
  /** What the result depends on, absolute. */
  inputs: readonly string[] = [];
  #running: Promise<boolean> | undefined;

  /**
   * Builds, and says whether the result differs from before. Concurrent calls share one build.
   * Never rejects: see `failure`.
   */
  build(): Promise<boolean> {
    this.#running ??= this.#build().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /**
   * The same after a change: a build that runs already may have read the files before it, so another
   * one follows.
   */
  async rebuild(): Promise<boolean> {
    await this.#running;
    return this.build();
  }

  isGenerated(file: string): boolean {
    return projectPath(this.project, file)?.startsWith(`${generatedFolder}/`) ?? false;
  }

  /**
   * Where an import of a Python file by path leads: to the generated module (an absolute path), or
   * to why there is none. `undefined` when the import is not ours to answer.
   */
  resolve(specifier: string, importer: string | undefined): Resolved | undefined {
    if (importer === undefined || !isPythonPath(specifier)) return undefined;
    const file = fileOf(specifier, importer);
    const exists = existsSync(pythonFileOf(file));
    return exists ? this.moduleOf(file) : undefined; // the bundler says that it is missing
  }

  /** The same for a path: of the Python file itself, or of its form for workers. */
  moduleOf(file: string): Resolved | undefined {
    const path = projectPath(this.project, file);
    if (path === undefined) return isForeign(file) ? undefined : { failure: this.#outside(file) };
    if (this.failure !== undefined) return { failure: this.failure };
    const module = join(this.project, generatedModule(path));
    if (existsSync(module)) return { module };
    const isCompiled = existsSync(join(this.project, generatedModule(pythonFileOf(path))));
    return { failure: isCompiled ? notForWorkers(path) : notCompiled(path) };
  }

  /** Whether a change of `file` may change what the compiler writes: it also packs data files. */
  isInput(file: string): boolean {
    const path = projectPath(this.project, file);
    if (path === undefined || this.isGenerated(file)) return false;
    if (/(^|\/)(node_modules|__pycache__|\.git)\//.test(path)) return false;
    if (path.endsWith(".typhon.d.ts")) return true; // overrides declarations
    return !/\.([cm]?[jt]sx?|css|html|map|pyc|tmp)$/.test(path);
  }

  #outside(file: string): string {
    return (
      `${file} is outside of the project ${this.project}; move it there, or name the folder of ` +
      "pyproject.toml that holds both by the plugin's option project"
    );
  }

  async #build(): Promise<boolean> {
    const before = this.failure;
    try {
      const { diagnostics, written } = await buildProject(this.project);
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      this.warnings = diagnostics.filter(({ severity }) => severity === "warning");
      this.failure = errors[0] && located(this.project, errors[0], errors.length - 1);
      this.inputs = listInputs(this.project);
      return written > 0 || before !== this.failure;
    } catch (error) {
      this.failure = (error as Error).message;
      return true;
    }
  }
}

function listInputs(project: string): string[] {
  const file = join(project, generatedFolder, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const paths = [...manifest.modules.map(({ source }) => source), "pyproject.toml"];
  return paths.map((path) => join(project, path)).filter((path) => existsSync(path));
}

// Of another project, which may have a plugin of its own.
function isForeign(file: string): boolean {
  return findProject(dirname(file)) !== undefined;
}

function fileOf(specifier: string, importer: string): string {
  if (specifier.startsWith("file:")) return fileURLToPath(specifier);
  return resolve(dirname(importer.split("?", 1)[0]!), specifier);
}

function notCompiled(path: string): string {
  return (
    `${path} is not compiled; see that it is below \`sources\` and not matched by \`exclude\` ` +
    "in pyproject.toml"
  );
}

/** As one text, for bundlers that take nothing else. */
export function textOf(failure: Failure): string {
  if (typeof failure === "string") return failure;
  const { file, line, column } = failure.loc;
  return `${file}:${line}:${column + 1}: ${failure.message}\n${failure.frame}`;
}
