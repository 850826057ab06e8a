// `typhon sync`: third-party packages by pip, which resolves, downloads and checks hashes.
// Only wheels that run anywhere are asked for; nothing of the host's Python gets into the app.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "./command-error.js";
import { captureCommand } from "../run-compiler.js";

/** The Python version of the runtime: which wheels fit. */
const pythonVersion = "3.13";

interface ProjectConfig {
  readonly sitePackages: string;
  readonly requirements: string | null;
}

/**
 * Brings the project's site-packages folder in line with its requirements file.
 * The folder is exchanged as a whole, so an interrupted run leaves the old one.
 *
 * @throws {@link CommandError}
 */
export async function syncPackages(project: string, python: string): Promise<void> {
  const config = await readConfig(project);
  if (config.requirements === null) {
    console.log("Nothing to install: the project has no requirements.txt");
    return;
  }
  const requirements = readRequirements(project, config.requirements);
  const target = join(project, config.sitePackages);
  const stamp = stampOf(requirements);
  if (readStamp(target) === stamp) {
    console.log(`${config.sitePackages} is up to date`);
    return;
  }
  replaceFolder(target, (folder) => {
    install(project, python, config.requirements!, folder);
    writeFileSync(join(folder, stampName), stamp);
  });
  console.log(`Installed ${config.requirements} into ${config.sitePackages}`);
}

const stampName = ".typhon-sync.json";

async function readConfig(project: string): Promise<ProjectConfig> {
  const { exitCode, stdout, stderr } = await captureCommand(project, ["print", "--phase=config"]);
  if (exitCode !== 0) throw new CommandError(stderr.trim());
  return JSON.parse(stdout) as ProjectConfig;
}

function readRequirements(project: string, path: string): string {
  try {
    return readFileSync(join(project, path), "utf8");
  } catch (error) {
    throw new CommandError(
      `Cannot read ${path} (${(error as Error).message}); it is named by requirements in pyproject.toml`,
    );
  }
}

function stampOf(requirements: string): string {
  const sha256 = createHash("sha256").update(requirements).digest("hex");
  return `${JSON.stringify({ python: pythonVersion, requirements: sha256 })}\n`;
}

function readStamp(folder: string): string | undefined {
  const file = join(folder, stampName);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function replaceFolder(target: string, fill: (folder: string) => void): void {
  const fresh = `${target}.new`;
  const old = `${target}.old`;
  const removeBoth = (): void => {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  };
  removeBoth(); // what a run that was killed left behind
  mkdirSync(fresh, { recursive: true });
  try {
    fill(fresh);
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
  } finally {
    removeBoth();
  }
}

function install(project: string, python: string, requirements: string, target: string): void {
  const pip = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--quiet"];
  const wheels = ["--only-binary=:all:", "--platform=any", "--implementation=py", "--abi=none"];
  const what = [`--python-version=${pythonVersion}`, "--require-hashes", "-r", requirements];
  const where = ["--no-compile", "--target", target];
  const result = spawnSync(python, [...pip, ...wheels, ...what, ...where], {
    cwd: project,
    stdio: "inherit",
    env: { ...process.env, PIP_ROOT_USER_ACTION: "ignore" },
  });
  if (result.error) {
    throw new CommandError(`Cannot start ${python}: install Python with pip, or name it by --python`);
  }
  if (result.status === 0) return;
  if (!hasPip(python)) {
    throw new CommandError(`${python} has no pip; install it (on Debian: apt-get install python3-pip)`);
  }
  throw new CommandError(
    `pip could not install ${requirements}; every package needs == and --hash, and a pure-Python ` +
      "wheel (py3-none-any)",
  );
}

function hasPip(python: string): boolean {
  return spawnSync(python, ["-m", "pip", "--version"], { stdio: "ignore" }).status === 0;
}
