// What the dev server does after an edit of a Python file: it builds, and exchanges the modules of
// the page that use Python. Where one of their importers accepts that, as React components do, the
// page stays; else Vite reloads it.
//
// All generated modules share one app, or the workers that have it, which take in the edit when their
// module comes again (src/loader/hot); so all are exchanged together.
import { join } from "node:path";
import type { DevEnvironment, ViteDevServer } from "vite";
import { textOf, type Failure, type ProjectCompiler } from "../bundlers/project-compiler.js";
import { located } from "../located.js";
import { generatedFolder } from "../project.js";

/** Keeps the server's pages in line with the Python files. */
export function watchPython(server: ViteDevServer, compiler: ProjectCompiler): void {
  server.watcher.add(compiler.project);
  let timer: NodeJS.Timeout | undefined;
  const rebuild = async (): Promise<void> => {
    const hadFailure = compiler.failure !== undefined;
    const changed = await compiler.rebuild();
    if (!changed) return;
    report(server, compiler);
    if (compiler.failure === undefined) return exchange(server, compiler);
    if (!hadFailure) tellOfUpdates(server);
    show(server, compiler.failure);
  };
  server.watcher.on("all", (_event, file) => {
    if (!compiler.isInput(file)) return;
    // An editor's "save all", or a checkout, changes many files at once.
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), settleTime);
  });
  // The watcher sees nothing of a folder before it has read it, some time after it says "ready".
  server.watcher.once("ready", () => setTimeout(() => void rebuild(), lateTime).unref());
}

const settleTime = 10; // milliseconds
const lateTime = 1000; // milliseconds

/** Says on the terminal what the last build found. */
export function report(server: Pick<ViteDevServer, "config">, compiler: ProjectCompiler): void {
  const { logger } = server.config;
  for (const diagnostic of compiler.warnings) {
    logger.warn(textOf(located(compiler.project, diagnostic)));
  }
  if (compiler.failure !== undefined) logger.error(textOf(compiler.failure));
}

async function exchange(server: ViteDevServer, compiler: ProjectCompiler): Promise<void> {
  for (const environment of Object.values(server.environments)) {
    const { moduleGraph } = environment;
    // Vite would only look at their imports again, as it was not these files that it saw change.
    for (const module of moduleGraph.idToModuleMap.values()) {
      if (compiler.isGenerated(module.file ?? "")) moduleGraph.invalidateModule(module);
    }
    const programs = [
      ...modulesOf(environment, compiler.project, "app.js"),
      ...modulesOf(environment, compiler.project, "workers.js"),
    ];
    // Importers that failed while there was a mistake have nothing to exchange.
    if (programs.length === 0) reload(environment);
    for (const program of programs) await environment.reloadModule(program);
  }
}

function modulesOf({ moduleGraph }: DevEnvironment, project: string, name: string) {
  const file = join(project, generatedFolder, "modules", name).replaceAll("\\", "/");
  return [...(moduleGraph.getModulesByFile(file) ?? [])];
}

function reload(environment: DevEnvironment): void {
  environment.moduleGraph.invalidateAll();
  environment.hot.send({ type: "full-reload" });
}

// A page whose first update meets an overlay reloads itself, as if it could not start. It did start:
// nothing is wrong with it yet.
function tellOfUpdates(server: ViteDevServer): void {
  server.environments["client"]!.hot.send({ type: "update", updates: [] });
}

// The page goes on with what it has; a reload of it meets the same error, as the import fails.
function show(server: ViteDevServer, failure: Failure): void {
  for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
  const place = typeof failure === "string" ? { message: failure } : failure;
  server.environments["client"]!.hot.send({ type: "error", err: { ...place, plugin: "typhon", stack: "" } });
}
