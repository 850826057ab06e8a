// `typhon watch`: builds whenever something changes that the compiler reads.
import { watch, type FSWatcher } from "node:fs";
import { join } from "node:path";
import { ProjectCompiler } from "../bundlers/project-compiler.js";
import { runCommand } from "../run-compiler.js";

/** Builds now and after each change, until `signal` aborts. Returns the exit code of the last build. */
export async function watchProject(
  project: string,
  words: readonly string[],
  signal: AbortSignal,
): Promise<number> {
  const compiler = new ProjectCompiler(project);
  let exitCode = 0;
  let running: Promise<void> | undefined;
  let isDirty = false;
  const build = async (): Promise<void> => {
    do {
      isDirty = false;
      exitCode = await runCommand(project, ["build", ...words]);
    } while (isDirty);
  };
  const start = (): void => {
    isDirty = true;
    running ??= build().finally(() => (running = undefined));
  };
  let timer: NodeJS.Timeout | undefined;
  const watcher: FSWatcher = watch(project, { recursive: true }, (_event, name) => {
    if (name === null || !compiler.isInput(join(project, name))) return;
    // An editor's "save all", or a checkout, changes many files at once.
    clearTimeout(timer);
    timer = setTimeout(start, settleTime);
  });
  start();
  await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  clearTimeout(timer);
  watcher.close();
  await running;
  return exitCode;
}

const settleTime = 30; // milliseconds
