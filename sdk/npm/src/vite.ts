// `typhon/vite`: imports of `.py` files by path work in Vite, in development and in production.
//
//   import { summarize } from "./stats.py"   →   .typhon/modules/src/stats.js
//
// The plugin compiles when Vite starts and whenever a Python file changes (vite/hot-update.ts). The
// generated modules and the loader are ordinary ES modules that name their assets by
// `new URL("…", import.meta.url)`, so hashing, the base path and copying of assets are Vite's own doing.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin, ResolvedConfig, UserConfig } from "vite";
import { makeProjectSnapshot } from "./app-snapshot.js";
import { exceededBudget } from "./budget.js";
import { emitAssets, mayNameAssets } from "./bundlers/assets.js";
import { generatedModules, readMapped } from "./bundlers/mapped-module.js";
import type { TyphonOptions as BundlerOptions } from "./bundlers/options.js";
import { ProjectCompiler, projectOf, type Failure } from "./bundlers/project-compiler.js";
import { located } from "./located.js";
import { generatedFolder } from "./project.js";
import { followingEdits } from "./vite/hot-app.js";
import { report, watchPython } from "./vite/hot-update.js";
import { preloadTags } from "./vite/preload.js";
import { overlayCode, overlayId, overlayTag } from "./vite/traceback-overlay.js";

export interface TyphonOptions extends BundlerOptions {
  /**
   * Production builds store Python with the program's modules imported, so that pages start with all
   * of them there. Runs the modules' code while building. Default: false.
   */
  readonly snapshot?: boolean;
}

/** The Vite plugin. Workers get it as well; it need not be named in `worker.plugins`. */
export function typhon(options: TyphonOptions = {}): Plugin {
  let compiler: ProjectCompiler;
  let resolved: ResolvedConfig;
  return {
    name: "typhon",
    enforce: "pre", // Vite's own resolver would answer for a `.py` file that exists

    config(config) {
      compiler = new ProjectCompiler(projectOf(options, resolve(config.root ?? process.cwd())));
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
      if (resolved.command === "serve") return report({ config: resolved }, compiler);
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

    transformIndexHtml: {
      order: "post",
      handler(_html, page) {
        if (resolved.command === "serve") return [overlayTag(resolved.base)];
        return preloadTags(page, resolved.base);
      },
    },

    load: {
      filter: { id: [/^\/@typhon\/overlay$/, generatedModules] },
      handler: (id) => (id === overlayId ? overlayCode : readMapped(id)),
    },

    resolveId: {
      filter: { id: /\.py$|^\/@typhon\/overlay$/ },
      handler(specifier, importer) {
        if (specifier === overlayId) return overlayId;
        // In development this is where an error gets onto the page: as the overlay of the import.
        return moduleFor(compiler, specifier, importer, (failure) => this.error(failure));
      },
    },

    transform(code, file) {
      const isForServer = this.environment.config.consumer === "server";
      const isInDevelopment = resolved.command === "serve";
      // For pages Vite takes care of assets itself.
      if (!isForServer) return isInDevelopment ? followingEdits(code, file) : undefined;
      if (isInDevelopment) return undefined;
      return emitAssets(code, file, (asset) => this.emitFile(asset));
    },

    // Vite's own answer is the address on the web server.
    resolveFileUrl({ moduleId, relativePath }) {
      const isOurs = this.environment.config.consumer === "server" && mayNameAssets(moduleId);
      return isOurs ? `new URL(${JSON.stringify(relativePath)}, import.meta.url).href` : undefined;
    },

    hotUpdate({ file }) {
      // The modules are exchanged together, after the build, and not one for each file it writes.
      return compiler.isGenerated(file) ? [] : undefined;
    },
  };
}

export default typhon;

function moduleFor(
  compiler: ProjectCompiler,
  specifier: string,
  importer: string | undefined,
  fail: (failure: Failure) => never,
): string | undefined {
  const resolved = compiler.resolve(specifier, importer);
  return resolved?.failure === undefined ? resolved?.module : fail(resolved.failure);
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
    build: {
      assetsInlineLimit: keepArchivesApart(config.build?.assetsInlineLimit),
      // A server reads the archive and the runtime too.
      ssrEmitAssets: config.build?.ssrEmitAssets ?? true,
    },
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
  const compiler = new ProjectCompiler(project);
  return {
    name: "typhon:worker",
    enforce: "pre",
    resolveId: {
      filter: { id: /\.py$/ },
      handler(specifier, importer) {
        return moduleFor(compiler, specifier, importer, (failure) => this.error(failure));
      },
    },
    load: { filter: { id: generatedModules }, handler: readMapped },
  };
}
