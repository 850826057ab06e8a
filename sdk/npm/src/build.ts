// `typhon build` for tools: runs it and reads its JSON report.
import type { Diagnostic } from "./compiler/index.js";
import { captureCommand } from "./run-compiler.js";

export interface BuildReport {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles the project into its `.typhon` folder.
 *
 * @throws an `Error` with the command's own words when it could not do its work at all, as with a
 * broken `pyproject.toml`; mistakes in Python files are diagnostics instead.
 */
export async function buildProject(project: string): Promise<BuildReport> {
  const { exitCode, stdout, stderr } = await captureCommand(project, ["build", "--json"]);
  const hasReport = exitCode === 0 || exitCode === 1; // 1: some diagnostics are errors
  if (!hasReport) throw new Error(stderr.trim() || `typhon build ended with status ${exitCode}`);
  return JSON.parse(stdout) as BuildReport;
}
