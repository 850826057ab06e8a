// `typhon/vite`: imports of `.py` files by path work in Vite, in development and in production.
//
//   import { summarize } from "./stats.py"   →   .typhon/modules/src/stats.js
//
// The plugin compiles when Vite starts and whenever a Python file changes. The generated modules and
// the loader are ordinary ES modules that name their assets by `new URL("…", import.meta.url)`, so
// hashing, the base path and copying of assets are Vite's own doing.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Logger, Plugin, ResolvedConfig, UserConfig, ViteDevServer } from "vite";
import { makeProjectSnapshot } from "./app-snapshot.js";
import { exceededBudget } from "./budget.js";
import { buildProject } from "./build.js";
import type { Diagnostic } from "./compiler/index.js";
import type { Manifest } from "../../../src/loader/manifest.js";
import { located, type LocatedMessage } from "./located.js";
import {
  findProject,
  generatedFolder,
  generatedModule,
  isPythonPath,
  projectPath,
} from "./project.js";
import { preloadTags } from "./vite-preload.js";

export interface TyphonOptions {
  /** The folder of `pyproject.toml`. Default: the nearest one at or above Vite's root. */
  readonly project?: string;
  /**
   * Production builds store Python with the program's modules imported, so that pages start with all
   * of them there. Runs the modules' code while building. Default: false.
   */
  readonly snapshot?: boolean;
}

/** The Vite plugin. Workers get it as well; it need not be named in `worker.plugins`. */
export function typhon(options: TyphonOptions = {}): Plugin {
  const compiler = new ProjectCompiler();
  let resolved: ResolvedConfig;
  return {
    name: "typhon",
    enforce: "pre", // Vite's own resolver would answer for a `.py` file that exists

    config(config) {
      compiler.project = findProjectOf(options, config);
      return adjustments(compiler.project, config);
    },

    configResolved(config) {
      resolved = config;
      // A project or a linked package outside of Vite's root is otherwise refused by the dev server.
      config.server.fs.allow.push(compiler.project, packageFolder);
    },

    async buildStart() {
      await compiler.build();
      for (const file of compiler.inputs) this.addWatchFile(file);
      if (resolved.command === "serve") return report(resolved.logger, compiler);
      for (const diagnostic of compiler.warnings) this.warn(located(compiler.project, diagnostic));
      if (compiler.failure !== undefined) this.error(compiler.failure);
      if (options.snapshot) {
        const { notes } = await makeProjectSnapshot(compiler.project);
        for (const note of notes) this.warn(note);
      }
      const exceeded = await exceededBudget(compiler.project);
      if (exceeded !== undefined) this.error(exceeded);
    },

    configureServer(server) {
      watchPython(server, compiler);
    },

    resolveId: {
      filter: { id: /\.py$/ },
      handler(specifier, importer) {
        // In development this is where an error gets onto the page: as the overlay of the import.
        return resolvePython(compiler, specifier, importer, (message) => this.error(message));
      },
    },

    transformIndexHtml: {
      order: "post",
      handler: (_html, page) => preloadTags(page, resolved.base),
    },

    hotUpdate({ file }) {
      // The page is reloaded once, after the build, and not for each file that the build writes.
      return compiler.isGenerated(file) ? [] : undefined;
    },
  };
}

export default typhon;

type Failure = LocatedMessage | string;

/** The state of one project: where it is and how its last build went. */
class ProjectCompiler {
  project = "";
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

  isGenerated(file: string): boolean {
    return projectPath(this.project, file)?.startsWith(`${generatedFolder}/`) ?? false;
  }

  /** Whether a change of `file` may change what the compiler writes: it also packs data files. */
  isInput(file: string): boolean {
    const path = projectPath(this.project, file);
    if (path === undefined || this.isGenerated(file)) return false;
    if (/(^|\/)(node_modules|__pycache__|\.git)\//.test(path)) return false;
    if (path.endsWith(".typhon.d.ts")) return true; // overrides declarations
    return !/\.([cm]?[jt]sx?|css|html|map|pyc|tmp)$/.test(path);
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

function findProjectOf(options: TyphonOptions, config: UserConfig): string {
  const root = resolve(config.root ?? process.cwd());
  return options.project === undefined
    ? (findProject(root) ?? root)
    : resolve(root, options.project);
}

// Settings without which a Typhon app cannot work. What the user says about the same is kept.
function adjustments(project: string, config: UserConfig): UserConfig {
  const workerPlugins = config.worker?.plugins;
  return {
    // Pre-bundling moves modules away from the assets that they name relative to themselves.
    optimizeDeps: { exclude: ["typhon"] },
    // Thousands of files that only `typhon sync` changes.
    ...(config.server?.watch === null
      ? {}
      : { server: { watch: { ignored: [`**/${generatedFolder}/site-packages/**`] } } }),
    // Archives inlined as data: URLs would need a wider Content Security Policy.
    build: { assetsInlineLimit: keepArchivesApart(config.build?.assetsInlineLimit) },
    worker: {
      // Generated modules wait for the runtime with top-level await, which needs ES modules.
      format: config.worker?.format ?? "es",
      plugins: () => [...(workerPlugins?.() ?? []), workerPlugin(project)],
    },
  };
}

const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));

type InlineLimit = number | ((file: string, content: Buffer) => boolean | undefined);

function keepArchivesApart(limit: InlineLimit | undefined): InlineLimit {
  const defaultLimit = 4096; // bytes, Vite's own
  return (file, content) => {
    if (file.endsWith(".zip") || file.endsWith(".wasm")) return false;
    if (typeof limit === "function") return limit(file, content);
    return content.length < (limit ?? defaultLimit);
  };
}

// Workers are bundled apart, after the build above has written everything.
function workerPlugin(project: string): Plugin {
  const compiler = new ProjectCompiler();
  compiler.project = project;
  return {
    name: "typhon:worker",
    enforce: "pre",
    resolveId: {
      filter: { id: /\.py$/ },
      handler(specifier, importer) {
        return resolvePython(compiler, specifier, importer, (message) => this.error(message));
      },
    },
  };
}

function resolvePython(
  compiler: ProjectCompiler,
  specifier: string,
  importer: string | undefined,
  fail: (message: Failure) => never,
): string | undefined {
  if (importer === undefined || !isPythonPath(specifier)) return undefined;
  const file = fileOf(specifier, importer);
  const path = projectPath(compiler.project, file);
  if (!existsSync(file) || path === undefined) return undefined; // Vite says that it is not there
  if (compiler.failure !== undefined) fail(compiler.failure);
  const module = join(compiler.project, generatedModule(path));
  if (!existsSync(module)) fail(notCompiled(path));
  return module;
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

function watchPython(server: ViteDevServer, compiler: ProjectCompiler): void {
  server.watcher.add(compiler.project);
  let timer: NodeJS.Timeout | undefined;
  const rebuild = async (): Promise<void> => {
    const changed = await compiler.build();
    if (!changed) return;
    report(server.config.logger, compiler);
    for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
    server.ws.send({ type: "full-reload" });
  };
  server.watcher.on("all", (_event, file) => {
    if (!compiler.isInput(file)) return;
    // An editor's "save all", or a checkout, changes many files at once.
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), settleTime);
  });
}

const settleTime = 30; // milliseconds

function report(logger: Logger, { project, warnings, failure }: ProjectCompiler): void {
  for (const diagnostic of warnings) logger.warn(text(located(project, diagnostic)));
  if (failure !== undefined) logger.error(text(failure));
}

function text(failure: Failure): string {
  if (typeof failure === "string") return failure;
  const { file, line, column } = failure.loc;
  return `${file}:${line}:${column + 1}: ${failure.message}\n${failure.frame}`;
}
