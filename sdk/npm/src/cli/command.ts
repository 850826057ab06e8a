// What a command of `typhon` is. Help, completion and parsing are all made from this.

export interface Option {
  /** Without the dashes. */
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help: `DIR`. An option without it is a switch. */
  readonly value?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
  readonly about: string;
}

export interface Example {
  readonly line: string;
  readonly about: string;
}

export interface Command {
  readonly name: string;
  /** One line, without a final period. */
  readonly about: string;
  /** What else there is to say; lines of at most 90 characters. */
  readonly more?: string;
  /** Arguments that are no options, as the usage line shows them: `[FOLDER]`. */
  readonly positionals: readonly string[];
  /** All words behind the first positional belong to that: it is a program. */
  readonly runsProgram?: boolean;
  readonly options: readonly Option[];
  readonly examples: readonly Example[];
  /**
   * Does the work and returns the exit code.
   *
   * @throws {@link CommandError}
   */
  run(call: Call): Promise<number>;
}

/** A command line that fits the command. */
export interface Call {
  /** The folder that `--project` names, absolute; without the option the current folder. */
  readonly project: string;
  /** By name; `true` for a switch. */
  readonly options: Readonly<Record<string, string | true | undefined>>;
  readonly positionals: readonly string[];
  /** All words but those of `--project`, as they were written: for the compiler. */
  readonly words: readonly string[];
}

export const projectOption: Option = {
  name: "project",
  value: "DIR",
  about: "The folder of pyproject.toml (default: the current one)",
};

export const helpOption: Option = { name: "help", short: "h", about: "Show this help" };

/** All that the command takes: its own options, and those that every command has. */
export function optionsOf(command: Command): readonly Option[] {
  return [...command.options, helpOption];
}
