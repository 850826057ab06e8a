// The extension is a client: what it knows of Python comes from `typhon lsp`.
import * as vscode from "vscode";
import { buildCommand } from "./commands/build.js";
import { coverageCommand } from "./commands/coverage.js";
import { showReferences } from "./commands/show-references.js";
import { TypeScriptViews } from "./commands/show-typescript.js";
import { Server } from "./server.js";
import { StatusItem } from "./status.js";

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel("Typhon", { log: true });
  const server = new Server(context, log);
  const views = new TypeScriptViews(server);
  const commands = {
    "typhon.build": () => buildCommand(context),
    "typhon.coverage": () => coverageCommand(context),
    "typhon.restart": () => server.restart(),
    "typhon.showLog": () => log.show(),
    "typhon.showReferences": showReferences,
    "typhon.showTypeScript": () => views.show(),
  };
  context.subscriptions.push(log, server, views, new StatusItem(server));
  for (const [name, run] of Object.entries(commands)) {
    context.subscriptions.push(vscode.commands.registerCommand(name, run));
  }
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((event) => {
      const isOurs =
        event.affectsConfiguration("typhon.server") ||
        event.affectsConfiguration("typhon.writeDeclarations");
      if (isOurs) void server.restart();
    }),
  );
  await server.start();
}
