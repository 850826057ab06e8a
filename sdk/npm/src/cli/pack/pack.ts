// `typhon pack`: from one source an npm package and a wheel.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildProject } from "../../build.js";
import { located } from "../../located.js";
import { generatedFolder } from "../../project.js";
import type { Manifest } from "../../../../../src/loader/manifest.js";
import { CommandError } from "../command-error.js";
import { packedDeclarations } from "./declarations.js";
import { packedManifest, type PackageJson } from "./manifest.js";
import { copyModules } from "./modules.js";

export interface PackRequest {
  readonly project: string;
  /** The output folder, relative to the project: `npm/` and the wheel go there. */
  readonly out: string;
  /** What runs pip; `undefined`: no wheel. */
  readonly python: string | undefined;
}

/** @throws {@link CommandError} */
export async function packProject({ project, out, python }: PackRequest): Promise<void> {
  const own = readPackageJson(project);
  await build(project);
  packNpm(project, own, join(project, out, "npm"));
  console.log(`${out}/npm: ${own.name}@${own.version}; try npm pack, then npm publish, there`);
  if (python === undefined) return;
  makeWheel(project, out, python);
  console.log(`${out}: the wheel`);
}

function readPackageJson(project: string): PackageJson {
  const file = join(project, "package.json");
  if (!existsSync(file)) {
    throw new CommandError("There is no package.json here; it says the npm package's name and version");
  }
  const own = JSON.parse(readFileSync(file, "utf8")) as PackageJson;
  for (const key of ["name", "version"]) {
    if (own[key] === undefined) throw new CommandError(`package.json has no "${key}"; a package needs it`);
  }
  if (own.dependencies?.["typhon"] === undefined) {
    throw new CommandError(
      'package.json does not have "typhon" in "dependencies"; the package needs it at run time: npm install typhon',
    );
  }
  return own;
}

async function build(project: string): Promise<void> {
  const { diagnostics } = await buildProject(project);
  const [first] = diagnostics.filter(({ severity }) => severity === "error");
  if (first === undefined) return;
  const { id, loc, message } = located(project, first);
  throw new CommandError(`${id}:${loc.line}:${loc.column + 1}: ${message}; nothing is packed`);
}

function packNpm(project: string, own: PackageJson, target: string): void {
  rmSync(target, { recursive: true, force: true });
  copyModules(project, target);
  const { files, sources } = packedDeclarations(project);
  for (const [path, text] of files) write(join(target, path), text);
  for (const path of sources) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    copyFileSync(join(project, path), join(target, path));
  }
  for (const name of ["README.md", "LICENSE"]) {
    if (existsSync(join(project, name))) copyFileSync(join(project, name), join(target, name));
  }
  const file = join(project, generatedFolder, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  copyFileSync(file, join(target, "manifest.json")); // for `typhon check --against`
  const packed = packedManifest(own, manifest);
  write(join(target, "package.json"), `${JSON.stringify(packed, null, 2)}\n`);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function makeWheel(project: string, out: string, python: string): void {
  const words = ["-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps"];
  const { error, status } = spawnSync(python, [...words, "--wheel-dir", out, "."], {
    cwd: project,
    stdio: "inherit",
    env: { ...process.env, PIP_ROOT_USER_ACTION: "ignore" },
  });
  if (error) {
    throw new CommandError(
      `Cannot start ${python}: install Python with pip, name it by --python, or leave the wheel out by --npm-only`,
    );
  }
  if (status === 0) return;
  throw new CommandError(
    "pip could not build the wheel (its words are above); [build-system] in pyproject.toml says how, " +
      "and --npm-only leaves the wheel out",
  );
}
