import type * as vscode from "vscode";
import { runInTerminal } from "./terminal.js";

/** Writes .typhon, as `typhon build` does. */
export function buildCommand(context: vscode.ExtensionContext): Promise<void> {
  return runInTerminal(context, "build", ["build"]);
}
