// The help, made from the table of commands.
import { optionsOf, type Command, type Example, type Option } from "./command.js";
import type { Style } from "./style.js";

const exitCodes = `0   done
1   errors in the project, listed above
2   wrong options, configuration or files; the message says what to write
70  a mistake of Typhon's own`;

/** `typhon --help`. */
export function overview(commands: readonly Command[], style: Style): string {
  return sections(style, [
    ["", "Import an ordinary Python package from TypeScript."],
    ["Usage", "typhon COMMAND [OPTION…]      (in a project: npx typhon …)"],
    ["Commands", table(commands.map(({ name, about }) => [name, about]))],
    ["Options", table([["--version", "Show the version"], ["-h, --help", "Show this help"]])],
    ["Exit status", exitCodes],
    ["More", "typhon COMMAND --help explains a command and shows examples."],
  ]);
}

/** `typhon build --help`. */
export function helpOf(command: Command, style: Style): string {
  const words = [...command.positionals, "[OPTION…]"];
  if (command.runsProgram) words.unshift(words.pop()!);
  return sections(style, [
    ["", `${command.about}.${command.more === undefined ? "" : `\n\n${command.more}`}`],
    ["Usage", ["typhon", command.name, ...words].join(" ")],
    ["Options", table(optionsOf(command).map((option) => [written(option), about(option)]))],
    ["Examples", examples(command.examples, style)],
  ]);
}

function written({ name, short, value }: Option): string {
  const long = value === undefined ? `--${name}` : `--${name} ${value}`;
  return short === undefined ? long : `-${short}, ${long}`;
}

function about({ about, choices }: Option): string {
  return choices === undefined ? about : `${about}: ${choices.join(", ")}`;
}

function examples(all: readonly Example[], { faint }: Style): string {
  const width = Math.max(...all.map(({ line }) => line.length));
  return all.map(({ line, about }) => `${line.padEnd(width)}  ${faint(`# ${about}`)}`).join("\n");
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`).join("\n");
}

function sections({ bold }: Style, all: readonly (readonly [string, string])[]): string {
  const parts = all.map(([title, body]) =>
    title === "" ? body : `${bold(`${title}:`)}\n${body.replace(/^/gm, "  ")}`,
  );
  return `${parts.join("\n\n")}\n`;
}
