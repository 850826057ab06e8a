// Runs the command `typhon` where its output can be read.
import * as vscode from "vscode";
import { findCommand } from "./command.js";

/** In the folder of the project that the active file is in, or of the workspace. */
export async function runInTerminal(
  context: vscode.ExtensionContext,
  name: string,
  args: readonly string[],
): Promise<void> {
  const folder = workspaceFolder();
  if (!folder) {
    void vscode.window.showInformationMessage("Open a folder with a pyproject.toml first");
    return;
  }
  const { program, args: before } = findCommand(context);
  const task = new vscode.Task(
    { type: "typhon", command: name },
    folder,
    name,
    "Typhon",
    new vscode.ProcessExecution(program, [...before, ...args], {
      cwd: folder.uri.fsPath,
      env: { ELECTRON_RUN_AS_NODE: "1" },
    }),
    "$typhon",
  );
  await vscode.tasks.executeTask(task);
}

function workspaceFolder(): vscode.WorkspaceFolder | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && vscode.workspace.getWorkspaceFolder(active);
  return own ?? vscode.workspace.workspaceFolders?.[0];
}
