// The command `typhon`. Nearly all of it is the compiler, which is C++; here is only what needs to
// start other programs or Python, and the choice between the native command and wasm.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build-command.js";
import { profile } from "./profile/command.js";
import { runCommand } from "./run-compiler.js";
import { syncPackages } from "./sync.js";
import { CommandError } from "./command-error.js";

/** Runs the command and returns its exit code: 0, 1 for errors in the program, 2 for misuse. */
export async function main(commandLine: readonly string[]): Promise<number> {
  try {
    if (commandLine[0] === "sync") return await sync(commandLine.slice(1));
    if (commandLine[0] === "profile") return await profile(commandLine.slice(1));
    const { project, rest } = takeProject(commandLine);
    if (rest[0] === "build") return await build(project, rest);
    const exitCode = await runCommand(project, rest);
    if (/^(--help|-h)$/.test(rest[0] ?? "")) process.stdout.write(also);
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(`typhon: ${error.message}`);
    return 2;
  }
}

// The wasm compiler sees one folder and nothing above it, so the folder is chosen here for both.
function takeProject(commandLine: readonly string[]): { project: string; rest: string[] } {
  const rest = [...commandLine];
  const at = rest.findIndex((word) => word === "--project" || word.startsWith("--project="));
  if (at === -1) return { project: process.cwd(), rest };
  const [option] = rest.splice(at, 1);
  const value = option === "--project" ? rest.splice(at, 1)[0] : option!.slice("--project=".length);
  return { project: existingFolder(value), rest };
}

function existingFolder(path: string | undefined): string {
  if (!path) throw new CommandError("--project needs a folder: typhon build --project DIR");
  const folder = resolve(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CommandError(`There is no folder ${path}; --project takes the project's folder`);
  }
  return folder;
}

const also = `
Also: typhon build --snapshot   imports the program's modules once and stores Python in that state,
                                so that it starts with all modules there; runs their code
                                (--explain says which modules those are, and why)
      typhon sync --help        installs the packages that requirements.txt pins
      typhon profile --help     shows where the time of a start goes, in Node or Chromium
`;

const syncHelp = `Usage: typhon sync [--project DIR] [--python PROGRAM]

Installs what requirements.txt pins into .typhon/site-packages, with pip and its hashes checked.
Does nothing when that is up to date.

  --project DIR     the project's folder (default: the current one)
  --python PROGRAM  a Python that has pip (default: python3)
`;

async function sync(commandLine: string[]): Promise<number> {
  const { project, rest } = takeProject(commandLine);
  const options = parseSyncOptions(rest);
  if (options.help) {
    process.stdout.write(syncHelp);
    return 0;
  }
  await syncPackages(project, options.python ?? "python3");
  return 0;
}

function parseSyncOptions(args: string[]): { help?: boolean; python?: string } {
  try {
    return parseArgs({
      args,
      options: { help: { type: "boolean", short: "h" }, python: { type: "string" } },
    }).values;
  } catch (error) {
    throw new CommandError(`${(error as Error).message}; see typhon sync --help`);
  }
}
