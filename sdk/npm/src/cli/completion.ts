// `typhon completion SHELL`: a script that completes commands, options and their values.
import { suggest } from "../../../../src/loader/bridge/suggest.js";
import { optionsOf, type Command } from "./command.js";
import { CommandError } from "./command-error.js";

const writers: Record<string, (commands: readonly Command[]) => string> = {
  bash,
  // zsh runs completions of bash.
  zsh: (commands) => `autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`,
  fish,
};

const shells = Object.keys(writers);

/** @throws {@link CommandError} for a shell that we do not know. */
export function completionScript(shell: string | undefined, commands: readonly Command[]): string {
  const write = writers[shell ?? ""];
  if (write !== undefined) return write(commands);
  const hint = shell === undefined ? "" : suggest(shell, shells);
  throw new CommandError(`typhon completion takes the shell's name${hint || `: ${shells.join(", ")}`}`);
}

function bash(commands: readonly Command[]): string {
  const cases = commands.map((command) => {
    const choices = command.options
      .filter((option) => option.choices !== undefined)
      .map(({ name, choices }) => `--${name}) words="${choices!.join(" ")}" ;;`);
    const words = optionsOf(command).map(({ name }) => `--${name}`);
    return `    ${command.name})
      case "$before" in
        ${["--project) COMPREPLY=($(compgen -d -- \"$word\")); return ;;", ...choices].join("\n        ")}
        *) words="${words.join(" ")}" ;;
      esac ;;`;
  });
  return `_typhon() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${[...commands.map(({ name }) => name), "--help", "--version"].join(" ")}"
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _typhon typhon
`;
}

function fish(commands: readonly Command[]): string {
  const quoted = (text: string) => `'${text.replace(/['\\]/g, "\\$&")}'`;
  const lines = commands.flatMap((command) => [
    `complete -c typhon -f -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.about)}`,
    ...optionsOf(command).map(({ name, value, choices, about }) => {
      const values = choices !== undefined ? ` -x -a ${quoted(choices.join(" "))}` : value ? " -r" : "";
      const place = `__fish_seen_subcommand_from ${command.name}`;
      return `complete -c typhon -n ${quoted(place)} -l ${name}${values} -d ${quoted(about)}`;
    }),
  ]);
  return `${lines.join("\n")}\n`;
}
