// `typhon build` for tools: runs it and reads its JSON report, and the configuration.
import type { Diagnostic } from "./compiler/index.js";
import { captureCommand } from "./run-compiler.js";

export interface BuildReport {
  readonly diagnostics: readonly Diagnostic[];
  /** How many generated files were written; those that would not change are left alone. */
  readonly written: number;
}

/**
 * Compiles the project into its `.typhon` folder.
 *
 * @throws an `Error` with the command's own words when it could not do its work at all, as with a
 * broken `pyproject.toml`; mistakes in Python files are diagnostics instead.
 */
export async function buildProject(project: string): Promise<BuildReport> {
  const { exitCode, stdout, stderr } = await captureCommand(project, ["build", "--json"]);
  const report = exitCode === 0 || exitCode === 1 ? parse(stdout) : undefined; // 1: with errors
  if (report !== undefined) return report;
  throw new Error(stderr.trim() || `typhon build ended with status ${exitCode} and said nothing`);
}

/** What `typhon print --phase=config` says, as far as it is used here. */
export interface ProjectConfig {
  /** Modules that a snapshot leaves to each start. */
  readonly importAtStart: readonly string[];
  /** What a start may fetch, in bytes. */
  readonly budget: number | null;
}

export async function readConfig(project: string): Promise<ProjectConfig> {
  const { exitCode, stdout, stderr } = await captureCommand(project, ["print", "--phase=config"]);
  if (exitCode !== 0) throw new Error(stderr.trim());
  return JSON.parse(stdout) as ProjectConfig;
}

function parse(text: string): BuildReport | undefined {
  try {
    return JSON.parse(text) as BuildReport;
  } catch {
    return undefined; // it ended before it could report; what it said instead is in stderr
  }
}
