// From the words of the command line to a call of a command, or an error that says what to write.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { suggest } from "../../../../src/loader/bridge/suggest.js";
import { optionsOf, type Call, type Command, type Option } from "./command.js";
import { CommandError } from "./command-error.js";

/**
 * Reads the words after the command's name.
 *
 * @throws {@link CommandError} for the first word that does not fit.
 */
export function parseCall(command: Command, allWords: readonly string[]): Call {
  const words = ownWords(command, allWords);
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(optionsOf(command).map((option) => [option.name, kindOf(option)])),
    strict: false,
    tokens: true,
  });
  const options: Record<string, string | true> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind === "option") {
      const option = optionNamed(command, token.name, token.rawName);
      options[option.name] = valueOf(command, option, token.value);
    }
  }
  checkPositionals(command, positionals);
  positionals.push(...allWords.slice(words.length));
  const { project } = options;
  return {
    project: typeof project === "string" ? existingFolder(project) : process.cwd(),
    options,
    positionals,
    words: withoutProject(words),
  };
}

/** The words that are meant for the command, and not for the program that it runs. */
export function ownWords(command: Command, words: readonly string[]): readonly string[] {
  if (command.runsProgram !== true) return words;
  const withValue = optionsOf(command).flatMap(({ name, value }) => (value ? [`--${name}`] : []));
  const isProgram = (word: string, at: number): boolean =>
    !word.startsWith("-") && !withValue.includes(words[at - 1] ?? "");
  const at = words.findIndex(isProgram);
  return at === -1 ? words : words.slice(0, at + 1);
}

function kindOf({ value, short }: Option) {
  const type = value === undefined ? ("boolean" as const) : ("string" as const);
  return short === undefined ? { type } : { type, short };
}

function optionNamed(command: Command, name: string, written: string): Option {
  const known = optionsOf(command);
  const found = known.find((option) => option.name === name);
  if (found !== undefined) return found;
  const hint = suggest(written, known.map((option) => `--${option.name}`));
  throw new CommandError(`typhon ${command.name} has no option "${written}"${hint}`);
}

function valueOf(command: Command, option: Option, given: string | undefined): string | true {
  const { name, value, choices } = option;
  if (value === undefined) {
    if (given === undefined) return true;
    throw new CommandError(`--${name} takes no value; write --${name} alone`);
  }
  if (given === undefined || given === "") {
    const example = choices?.[0] ?? value;
    throw new CommandError(`--${name} needs a value: typhon ${command.name} --${name} ${example}`);
  }
  if (choices !== undefined && !choices.includes(given)) {
    throw new CommandError(`--${name} cannot be "${given}"${suggest(given, choices)}`);
  }
  return given;
}

function checkPositionals(command: Command, positionals: readonly string[]): void {
  const surplus = positionals[command.positionals.length];
  if (surplus === undefined) return;
  throw new CommandError(`typhon ${command.name} does not take "${surplus}"; see typhon ${command.name} --help`);
}

function existingFolder(path: string): string {
  const folder = resolve(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new CommandError(`There is no folder ${path}; --project takes the project's folder`);
}

// The wasm compiler sees one folder and nothing above it, so the folder is chosen outside of it.
function withoutProject(words: readonly string[]): string[] {
  const rest = [...words];
  for (let at = 0; at < rest.length; ) {
    if (rest[at] === "--project") rest.splice(at, 2);
    else if (rest[at]!.startsWith("--project=")) rest.splice(at, 1);
    else at++;
  }
  return rest;
}
