// The extension is a client: what it knows of Python comes from the language server.
import * as vscode from "vscode";
import { referencesCommand } from "./commands/show-references.js";
import { TypeScriptViews } from "./commands/show-typescript.js";
import { type Connect, Server } from "./server.js";
import { type More, StatusItem } from "./status.js";

/** What depends on where the extension runs. */
export interface Place {
  readonly connect: Connect;
  readonly commands: Readonly<Record<string, () => unknown>>;
  /** What the status item leads to. */
  readonly more: More;
}

/** Starts all that is the same everywhere. */
export async function start(context: vscode.ExtensionContext, place: Place): Promise<void> {
  const log = vscode.window.createOutputChannel("Typhon", { log: true });
  const server = new Server(place.connect, log);
  const views = new TypeScriptViews(server);
  const all = {
    ...place.commands,
    "typhon.restart": () => server.restart(),
    "typhon.showLog": () => log.show(),
    "typhon.showReferences": referencesCommand(server),
    "typhon.showTypeScript": () => views.show(),
  };
  context.subscriptions.push(log, server, views, new StatusItem(server, place.more));
  for (const [name, run] of Object.entries(all)) {
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
