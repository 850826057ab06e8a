// Starts programs of the staged project, and packages with a spoiled file.
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
export const packageFolder = join(repository, "build/npm");
const staged = join(repository, "build/start/project");

const isLong = process.env.TYPHON_LONG === "1";

/** For what a plain run can do without. */
export const longTest = (title, run) =>
  test(title, { skip: !isLong && "it takes long and seldom breaks: ./x test start --long runs it" }, run);

/** What functions of probe.py return in a new process. */
export function ask(functions, environment = {}, project = staged) {
  const { status, stdout, stderr } = start(functions, environment, project);
  if (status !== 0) throw new Error(`Status ${status}:\n${stdout}${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1)); // behind what Python printed
}

export function start(functions, environment = {}, project = staged) {
  return spawnSync(process.execPath, ["--import", "typhon/register", "main.mjs", ...functions], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
}

/** What another program of the project prints, as JSON. */
export function runProgram(file, nodeOptions = []) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "typhon/register", ...nodeOptions, file],
    { cwd: staged, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`Status ${status}:\n${stdout}${stderr}`);
  return JSON.parse(stdout);
}

/** A copy of the project with a package of its own, which `spoil` gets the folder of. */
export function spoiledProject(t, spoil) {
  const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), "typhon-start-")));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  fs.readdirSync(staged)
    .filter((name) => name !== "node_modules")
    .forEach((name) => copy(join(staged, name), join(folder, name)));
  copyPackage(folder, spoil);
  return folder;
}

/** Gives a project, for the time of a test, a package of its own, which `spoil` gets the folder of. */
export function ownPackage(t, project, spoil) {
  const installed = join(project, "node_modules/typhon");
  fs.unlinkSync(installed);
  t.after(() => {
    fs.rmSync(installed, { recursive: true });
    fs.symlinkSync(packageFolder, installed);
  });
  copyPackage(project, spoil);
}

function copyPackage(project, spoil) {
  const installed = join(project, "node_modules/typhon");
  for (const part of ["package.json", "dist", "runtime"]) {
    fs.mkdirSync(dirname(join(installed, part)), { recursive: true });
    copy(join(packageFolder, part), join(installed, part));
  }
  spoil(installed);
}

function copy(from, to) {
  fs.cpSync(from, to, { recursive: true, mode: fs.constants.COPYFILE_FICLONE });
}

/** A project with these files, main.mjs and the staged package; removed after the test. */
export function projectWith(t, files) {
  const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), "typhon-start-")));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const own = ["main.mjs", "package.json", "pyproject.toml"];
  for (const name of own) fs.copyFileSync(join(staged, name), join(folder, name));
  for (const [path, text] of Object.entries(files)) {
    fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
    fs.writeFileSync(join(folder, path), text);
  }
  fs.mkdirSync(join(folder, "node_modules"));
  fs.symlinkSync(packageFolder, join(folder, "node_modules/typhon"));
  return folder;
}

export function buildSnapshot(project, options = ["--snapshot"]) {
  const command = join(packageFolder, "bin/typhon.js");
  return spawnSync(process.execPath, [command, "build", ...options], { cwd: project, encoding: "utf8" });
}

/** The text of a pyproject.toml that leaves these modules to each start. */
export function importAtStart(...names) {
  return `[project]
name = "p"
version = "0"
[tool.typhon]
sources = ["src"]
import-at-start = ${JSON.stringify(names)}
`;
}
