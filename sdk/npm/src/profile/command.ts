// `typhon profile`: where the time of a start goes.
import { statSync, writeFileSync } from "node:fs";
import { CommandError } from "../cli/command-error.js";
import { profilePage } from "./chromium.js";
import { asHtml } from "./html.js";
import { profileNode } from "./node.js";
import type { Profile } from "./profile.js";
import { asText } from "./text.js";

/**
 * Shows the start of a program in Node, or of the built page in a folder, in Chromium. `file`: also
 * write a waterfall there. Returns the exit code.
 */
export async function profile(what: string, args: readonly string[], file?: string): Promise<number> {
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

async function profilesOf(what: string, args: readonly string[]): Promise<Profile[]> {
  const found = statSync(what, { throwIfNoEntry: false });
  if (found === undefined) throw new CommandError(`There is no program or folder ${what}`);
  if (!found.isDirectory()) return [await profileNode(what, args)];
  const { cold, warm } = await profilePage(what);
  return [cold, warm];
}
