// The status bar's item: whether the server runs, and how much of the Python has a type.
import * as vscode from "vscode";
import type { Server } from "./server.js";

interface Coverage {
  readonly exports: number;
  readonly typed: number;
}

/** What choosing the item does. */
export interface More {
  readonly command: string;
  readonly says: string;
}

export class StatusItem implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem("typhon", vscode.StatusBarAlignment.Right, 90);
  readonly #subscriptions: vscode.Disposable[];

  constructor(
    private readonly server: Server,
    private readonly more: More,
  ) {
    this.#item.name = "Typhon";
    const update = (): void => void this.#update();
    this.#subscriptions = [
      this.#item,
      server.onDidChange(update),
      vscode.window.onDidChangeActiveTextEditor(update),
    ];
    update();
  }

  dispose(): void {
    for (const each of this.#subscriptions) each.dispose();
  }

  async #update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== "python") return this.#item.hide();
    if (!this.server.isRunning) {
      this.#item.text = "$(circle-slash) Typhon";
      this.#item.tooltip = "The language server does not run; choose to see its log";
      this.#item.command = "typhon.showLog";
      return this.#item.show();
    }
    const coverage = await this.server.ask<Coverage | null>("typhon/coverage", document.uri);
    if (!coverage) return this.#item.hide();
    const { exports, typed } = coverage;
    this.#item.text = `$(symbol-interface) ${exports === 0 ? 100 : Math.floor((100 * typed) / exports)}% typed`;
    this.#item.tooltip =
      `TypeScript sees ${exports} names of this project's Python, ${typed} of them fully typed; ` +
      this.more.says;
    this.#item.command = this.more.command;
    this.#item.show();
  }
}
