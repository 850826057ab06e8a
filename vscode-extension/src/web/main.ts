// The extension in a browser: without programs to start, and with files that are wherever they are.
import type * as vscode from "vscode";
import { start } from "../extension.js";
import { connectInWorker } from "./connect.js";

export function activate(context: vscode.ExtensionContext): Promise<void> {
  return start(context, {
    connect: connectInWorker(context),
    commands: {},
    more: { command: "typhon.showTypeScript", says: "choose to see those of this file" },
  });
}
