// The connection to a language server that runs as a program of its own.
import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Connect, documentsOf } from "../server.js";
import { findCommand } from "./command.js";

export function connectByNode(context: vscode.ExtensionContext): Connect {
  return async (log, options) => {
    const { program, args } = findCommand(context);
    log.info(`Starting ${[program, ...args, "lsp"].join(" ")}`);
    return new LanguageClient(
      "typhon",
      "Typhon",
      {
        command: program,
        args: [...args, "lsp"],
        transport: TransportKind.stdio,
        // Lets the editor's own program run a script.
        options: { env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" } },
      },
      { ...options, documentSelector: documentsOf("file") },
    );
  };
}
