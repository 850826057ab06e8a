// `typhon init`: a new project from a template, with the tools that both languages usually have.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { CommandError } from "../command-error.js";
import { faultOfName, packageName } from "./names.js";
import { filesOf, templates, type Template } from "./templates.js";

export interface InitRequest {
  /** Where, absolute or relative to the current folder. It is made when it does not exist. */
  readonly folder: string;
  /** Default: the folder's own name. */
  readonly name: string | undefined;
  readonly template: string;
}

/**
 * Writes the project, all of it or nothing.
 *
 * @throws {@link CommandError} for a folder that is in use, a name that fits no package, an old Node.
 */
export function initProject({ folder, name, template }: InitRequest): void {
  const target = resolve(folder);
  const chosen = name ?? basename(target);
  const fault = faultOfName(chosen);
  if (fault !== undefined) throw new CommandError(name === undefined ? nameIt(fault) : fault);
  requireNode(process.versions.node);
  requireEmpty(target, folder);
  const kind = templates.find((each) => each.name === template)!;
  const values = { name: chosen, package: packageName(chosen), typhon: `^${ownVersion()}` };
  for (const [path, text] of filesOf(kind, values)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
  console.log(nextSteps(target, chosen, kind));
  const missing = missingPython();
  if (missing !== undefined) console.error(`note: ${missing}`);
}

function nameIt(fault: string): string {
  return `The folder's name is to be the project's: ${fault}, or name the project by --name`;
}

/** What the templates' own tools need. */
export const oldestNode = "20.19";

/** @throws {@link CommandError} when `version` is older than {@link oldestNode}. */
export function requireNode(version: string): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode.split(".").map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new CommandError(
    `This is Node.js ${version}, and the project's tools need ${oldestNode} or later; install that first`,
  );
}

function requireEmpty(target: string, written: string): void {
  const status = statSync(target, { throwIfNoEntry: false });
  if (status === undefined) return;
  if (!status.isDirectory()) {
    throw new CommandError(`${written} is a file; name a folder that is empty or does not exist yet`);
  }
  const found = readdirSync(target).filter((name) => name !== ".git");
  if (found.length === 0) return;
  const some = found.slice(0, 3).join(", ") + (found.length > 3 ? ", …" : "");
  throw new CommandError(
    `${written === "." ? "This folder" : written} is not empty (${some}); name a new folder: typhon init my-app`,
  );
}

function ownVersion(): string {
  const file = new URL("../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

function nextSteps(target: string, name: string, template: Template): string {
  const path = relative(process.cwd(), target);
  const steps = [...(path === "" ? [] : [`cd ${path}`]), "npm install", template.start];
  return `Made ${name}, ${template.about}. Next:

${steps.map((step) => `  ${step}`).join("\n")}

README.md says the rest.`;
}

// The app brings its own Python; only the tools for Python code need one on the machine.
function missingPython(): string | undefined {
  for (const program of ["python3", "python"]) {
    const { error, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
    const found = error === undefined && /Python 3\.(\d+)/.exec(stdout);
    if (found && Number(found[1]) >= 11) return undefined;
  }
  return (
    "No Python 3.11 or later is installed. The project runs without one; pytest, mypy, black, ruff " +
    "and typhon sync need it"
  );
}
