// Runs a program in Node and collects its measures.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommandError } from "../cli/command-error.js";
import { spansOf, type Entry, type Profile } from "./profile.js";

/** Runs it to its end, with the terminal as its input and output. */
export async function profileNode(program: string, args: readonly string[]): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), "typhon-profile-"));
  const report = join(folder, "entries.json");
  try {
    const status = await run(program, args, report);
    const entries = JSON.parse(readFileSync(report, "utf8")) as Entry[];
    if (status !== 0) throw new CommandError(`${program} ended with status ${status}`);
    const spans = spansOf(entries);
    const boot = { name: "node", begin: 0, end: bootEnd(entries) };
    return { title: `${program} in Node ${process.versions.node}`, spans: [boot, ...spans] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program: string, args: readonly string[], report: string): Promise<number | null> {
  const here = (file: string): string => new URL(file, import.meta.url).href;
  const hooks = ["--import", here("./profile-collect.js"), "--import", here("./register.js")];
  const child = spawn(process.execPath, [...hooks, program, ...args], {
    stdio: "inherit",
    env: { ...process.env, TYPHON_PROFILE: report },
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", resolve);
  });
}

function bootEnd(entries: readonly Entry[]): number {
  const node = entries.find(({ entryType }) => entryType === "node") as NodeEntry | undefined;
  return node?.bootstrapComplete ?? 0;
}

interface NodeEntry extends Entry {
  readonly bootstrapComplete: number;
}
