import type * as vscode from "vscode";
import { runInTerminal } from "./terminal.js";

/** Lists what TypeScript sees as `unknown`, and why. */
export function coverageCommand(context: vscode.ExtensionContext): Promise<void> {
  return runInTerminal(context, "coverage", ["check", "--coverage"]);
}
