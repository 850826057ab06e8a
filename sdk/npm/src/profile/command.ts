// `typhon profile`: where the time of a start goes.
import { statSync, writeFileSync } from "node:fs";
import { CommandError } from "../command-error.js";
import { profilePage } from "./chromium.js";
import { asHtml } from "./html.js";
import { profileNode } from "./node.js";
import type { Profile } from "./profile.js";
import { asText } from "./text.js";

const help = `Usage: typhon profile [--html FILE] PROGRAM [ARGUMENT…]
       typhon profile [--html FILE] FOLDER

Runs a program in Node, or opens the built page in FOLDER in Chromium, and prints each phase of the
start: what is read, compiled, restored and imported, when and for how long.

  --html FILE   also writes a waterfall, one HTML file that needs nothing else
`;

/** Returns the exit code. */
export async function profile(commandLine: readonly string[]): Promise<number> {
  if (/^(--help|-h)$/.test(commandLine[0] ?? "")) {
    process.stdout.write(help);
    return 0;
  }
  const { file, words } = takeFile(commandLine);
  const [what, ...args] = words;
  if (what === undefined) throw new CommandError("Name a program or a folder; see typhon profile --help");
  const profiles = await profilesOf(what, args);
  for (const each of profiles) {
    if (!each.spans.some(({ name }) => name === "instantiate")) {
      throw new CommandError(`${what} starts no Python; is it the program that imports a .py file?`);
    }
    process.stdout.write(`${asText(each)}\n`);
  }
  if (file !== undefined) writeFileSync(file, asHtml(profiles));
  return 0;
}

function takeFile(commandLine: readonly string[]): { file?: string; words: readonly string[] } {
  const [first, file, ...words] = commandLine;
  if (first !== "--html") return { words: commandLine };
  if (file === undefined) throw new CommandError("--html needs a file: typhon profile --html start.html …");
  return { file, words };
}

async function profilesOf(what: string, args: readonly string[]): Promise<Profile[]> {
  const found = statSync(what, { throwIfNoEntry: false });
  if (found === undefined) throw new CommandError(`There is no program or folder ${what}`);
  if (!found.isDirectory()) return [await profileNode(what, args)];
  const { cold, warm } = await profilePage(what);
  return [cold, warm];
}
