// The command `typhon`: finds the command in the table and runs it.
import { suggest } from "../../../src/loader/bridge/suggest.js";
import { helpOf, overview } from "./cli/help.js";
import { commands } from "./cli/commands.js";
import { CommandError } from "./cli/command-error.js";
import type { Command } from "./cli/command.js";
import { ownWords, parseCall } from "./cli/parse.js";
import { styleOf } from "./cli/style.js";
import { runCommand } from "./run-compiler.js";

/** Runs the command line and returns its exit code; docs/command-line.md says what it means. */
export async function main(commandLine: readonly string[]): Promise<number> {
  try {
    return await run(commandLine);
  } catch (error) {
    if (error instanceof CommandError) {
      console.error(`typhon: ${error.message}`);
      return 2;
    }
    console.error(`typhon: Internal error: ${(error as Error).stack ?? String(error)}
This is a mistake in Typhon, not in your project. Please report it with this text.`);
    return 70;
  }
}

async function run(commandLine: readonly string[]): Promise<number> {
  const [first, ...rest] = commandLine;
  if (first === undefined) {
    process.stderr.write(overview(commands, styleOf(process.stderr)));
    return 2;
  }
  if (first === "--version") return runCommand(process.cwd(), ["--version"]);
  if (first === "help" && rest[0] !== undefined) return help(commandNamed(rest[0]));
  if (/^(help|--help|-h)$/.test(first)) return help();
  const command = commandNamed(first);
  if (ownWords(command, rest).some((word) => word === "--help" || word === "-h")) return help(command);
  return command.run(parseCall(command, rest));
}

function help(command?: Command): number {
  const style = styleOf(process.stdout);
  process.stdout.write(command === undefined ? overview(commands, style) : helpOf(command, style));
  return 0;
}

function commandNamed(name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found !== undefined) return found;
  const kind = name.startsWith("-") ? "option" : "command";
  const known = [...commands.map((command) => command.name), "--help", "--version"];
  throw new CommandError(`There is no ${kind} "${name}"${suggest(name, known)}`);
}
