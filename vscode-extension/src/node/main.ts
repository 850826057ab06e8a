// The extension on a desktop and on the other side of a remote connection.
import type * as vscode from "vscode";
import { start } from "../extension.js";
import { buildCommand } from "./build.js";
import { connectByNode } from "./connect.js";
import { coverageCommand } from "./coverage.js";

export function activate(context: vscode.ExtensionContext): Promise<void> {
  return start(context, {
    connect: connectByNode(context),
    commands: {
      "typhon.build": () => buildCommand(context),
      "typhon.coverage": () => coverageCommand(context),
    },
    more: { command: "typhon.coverage", says: "choose to see the others" },
  });
}
