// Finds the command `typhon`.
import { existsSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * The command of the settings, else the workspace's own, whose version fits the project, else that
 * of the extension. In a workspace that is not trusted only the last is started.
 */
export function findCommand(context: vscode.ExtensionContext): Command {
  if (vscode.workspace.isTrusted) {
    const configured = vscode.workspace.getConfiguration("typhon").get<string>("server.path");
    if (configured) return { program: configured, args: [] };
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const script = join(folder.uri.fsPath, "node_modules/typhon/bin/typhon.js");
      if (existsSync(script)) return inNode(script);
    }
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  const native = `server/bin/native/${process.platform}-${process.arch}/typhon${suffix}`;
  const program = context.asAbsolutePath(native);
  if (existsSync(program)) return { program, args: [] };
  return inNode(context.asAbsolutePath("server/bin/typhon.js"));
}

// The editor's own Node, so that none has to be installed.
function inNode(script: string): Command {
  return { program: process.execPath, args: [script] };
}
