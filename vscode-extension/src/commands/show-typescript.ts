// Shows what TypeScript sees of a Python file, beside it, and keeps that in line with its text.
import * as vscode from "vscode";
import type { Server } from "../server.js";

const scheme = "typhon-declarations";

export class TypeScriptViews implements vscode.Disposable, vscode.TextDocumentContentProvider {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable[];

  constructor(private readonly server: Server) {
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === "python") this.#changed.fire(declarationsOf(document.uri));
      }),
    ];
  }

  dispose(): void {
    for (const each of this.#subscriptions) each.dispose();
  }

  async show(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== "python") {
      void vscode.window.showInformationMessage("Open a Python file to see what TypeScript gets of it");
      return;
    }
    const view = await vscode.workspace.openTextDocument(declarationsOf(document.uri));
    await vscode.languages.setTextDocumentLanguage(view, "typescript");
    await vscode.window.showTextDocument(view, vscode.ViewColumn.Beside, true);
  }

  async provideTextDocumentContent(view: vscode.Uri): Promise<string> {
    const found = await this.server.ask<{ text: string } | null>(
      "typhon/declarations",
      pythonOf(view),
    );
    return found?.text.replace(/^\/\/# sourceMappingURL.*\n/m, "") ?? "// This file is no module of a project that uses Typhon.\n";
  }
}

function declarationsOf(python: vscode.Uri): vscode.Uri {
  return python.with({ scheme, path: `${python.path}.d.ts`, query: python.scheme });
}

function pythonOf(view: vscode.Uri): vscode.Uri {
  return view.with({ scheme: view.query, path: view.path.slice(0, -".d.ts".length), query: "" });
}
