// `typhon build`: the compiler's work, and after it what needs Python (`--snapshot`) or is about all
// files of a start (the budget).
import { makeProjectSnapshot, type StoredModule } from "./app-snapshot.js";
import { exceededBudget } from "./budget.js";
import { CommandError } from "./cli/command-error.js";
import { runCommand } from "./run-compiler.js";

/** Returns the exit code of `words`, which begin with "build". */
export async function build(project: string, words: readonly string[]): Promise<number> {
  const { wantsSnapshot, wantsReasons, words: rest } = takeSnapshot(words);
  const exitCode = await runCommand(project, rest);
  if (exitCode !== 0 || rest.some((word) => /^(--help|-h)$/.test(word))) return exitCode;
  const output = { quiet: rest.includes("--json"), wantsReasons };
  const stored = wantsSnapshot ? await makeSnapshot(project, output) : 0;
  return stored === 0 ? await checkBudget(project) : stored;
}

interface SnapshotWords {
  readonly wantsSnapshot: boolean;
  readonly wantsReasons: boolean;
  /** The rest of the command line. */
  readonly words: string[];
}

function takeSnapshot(words: readonly string[]): SnapshotWords {
  const [wantsSnapshot, wantsReasons] = [words.includes("--snapshot"), words.includes("--explain")];
  if (wantsReasons && !wantsSnapshot) {
    throw new CommandError("--explain says what a snapshot holds: typhon build --snapshot --explain");
  }
  const rest = words.filter((word) => !wantsSnapshot || !/^--(snapshot|explain)$/.test(word));
  return { wantsSnapshot, wantsReasons, words: rest };
}

interface SnapshotOutput {
  /** Standard output belongs to the report of the build. */
  readonly quiet: boolean;
  readonly wantsReasons: boolean;
}

async function makeSnapshot(project: string, { quiet, wantsReasons }: SnapshotOutput): Promise<number> {
  try {
    const { size, notes, modules, heldBack } = await makeProjectSnapshot(project);
    if (wantsReasons) console.error(reasons(modules, heldBack));
    for (const note of notes) console.error(`note: ${note}`);
    const megabytes = (size / 1e6).toFixed(1);
    if (!quiet) console.log(`typhon build: stored the program in app.snapshot.wasm, ${megabytes} MB`);
    return 0;
  } catch (error) {
    if ((error as Error).name !== "CannotStoreError") throw error;
    console.error(`error: the program cannot be stored\n${(error as Error).message}\n${storeHelp}`);
    return 1;
  }
}

async function checkBudget(project: string): Promise<number> {
  const exceeded = await exceededBudget(project);
  if (exceeded !== undefined) console.error(`error: ${exceeded}`);
  return exceeded === undefined ? 0 : 1;
}

/** A table of what is stored, the largest first; modules written in C take no further bytes. */
function reasons(modules: readonly StoredModule[], heldBack: readonly string[]): string {
  const sorted = modules
    .filter(([, , bytes]) => bytes > 0)
    .sort(([, , left], [, , right]) => right - left);
  const width = Math.max(...sorted.map(([name]) => name.length));
  const lines = sorted.map(
    ([name, importer, bytes]) =>
      `${`${(bytes / 1e3).toFixed(1)} kB`.padStart(10)}  ${name.padEnd(width)}  ` +
      (importer === "" ? "part of every start" : `imported by ${importer}`),
  );
  const rest = heldBack.length === 0 ? [] : [`loaded when they are used: ${heldBack.join(", ")}`];
  return [...lines, ...rest].join("\n");
}

const storeHelp =
  "help: a module that is named in import-at-start of [tool.typhon] is left to each start";
