// `typhon check --against`: what changed since a release, and whether the version says so.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestVersion, type Manifest } from "../../../../../src/loader/manifest.js";
import { captureCommand } from "../../run-compiler.js";
import { CommandError } from "../command-error.js";
import { changesBetween, type Change, type Level } from "./changes.js";
import { surfaceOf } from "./surface.js";
import { isAtLeast, leastVersion, parseVersion } from "./versions.js";

export interface Comparison {
  readonly from: string;
  readonly to: string;
  /** The largest change there is. */
  readonly verdict: Level | "patch";
  /** The least version that says so. */
  readonly needed: string;
  readonly isEnough: boolean;
  readonly changes: readonly Change[];
}

/**
 * Compares the project with a release: the folder of an npm package that `typhon pack` made.
 *
 * @throws {@link CommandError}
 */
export async function compareWith(project: string, release: string): Promise<Comparison> {
  const before = readJson<Manifest>(release, "manifest.json", "name what `typhon pack` made, or unpack it from npm");
  if (before.version !== manifestVersion) {
    throw new CommandError(
      `${release} was packed by another version of Typhon, whose manifest cannot be compared; pack that release again`,
    );
  }
  const from = versionIn(release);
  const to = versionIn(project);
  const changes = changesBetween(surfaceOf(before), surfaceOf(await manifestOf(project)));
  const needed = leastVersion(parseVersion(from)!, changes[0]?.level);
  const isSame = changes.length === 0 && from === to;
  return {
    from,
    to,
    verdict: changes[0]?.level ?? "patch",
    needed: isSame ? from : needed,
    isEnough: isSame || isAtLeast(parseVersion(to)!, parseVersion(needed)!),
    changes,
  };
}

export function comparisonText({ from, to, verdict, needed, isEnough, changes }: Comparison): string {
  const lines = changes.map(({ level, name, what }) => `${level}: ${name} ${what}`);
  const count = changes.length === 0 ? "nothing that a program can see" : `a ${verdict} change`;
  const judgement = isEnough ? `${to} is right` : `the version must be ${needed} at least, and is ${to}`;
  return [...lines, `typhon check: since ${from} ${count}; ${judgement}`].join("\n");
}

async function manifestOf(project: string): Promise<Manifest> {
  const { exitCode, stdout, stderr } = await captureCommand(project, ["print", "--phase=manifest"]);
  if (exitCode !== 0) throw new CommandError(stderr.trim());
  return JSON.parse(stdout) as Manifest;
}

function versionIn(folder: string): string {
  const { version } = readJson<{ version?: string }>(folder, "package.json", "it says the version");
  if (version !== undefined && parseVersion(version) !== undefined) return version;
  throw new CommandError(`package.json in ${folder} has no version such as "1.2.3"`);
}

function readJson<Content>(folder: string, name: string, help: string): Content {
  const file = join(folder, name);
  if (!existsSync(file)) throw new CommandError(`There is no ${name} in ${folder}; ${help}`);
  return JSON.parse(readFileSync(file, "utf8")) as Content;
}
