// The connection to the language server.
import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, TransportKind } from "vscode-languageclient/node";
import { findCommand } from "./command.js";

const documents = [
  { scheme: "file", language: "python" },
  { scheme: "file", pattern: "**/pyproject.toml" },
  // Only their imports are read: lenses follow what is being typed.
  { scheme: "file", language: "typescript" },
  { scheme: "file", language: "typescriptreact" },
];

export class Server implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when the server starts or ends, and when it says something about files. */
  readonly onDidChange = this.#changed.event;
  #client: LanguageClient | undefined;

  constructor(
    readonly context: vscode.ExtensionContext,
    readonly log: vscode.LogOutputChannel,
  ) {}

  get isRunning(): boolean {
    return this.#client?.isRunning() ?? false;
  }

  async start(): Promise<void> {
    const { program, args } = findCommand(this.context);
    this.log.info(`Starting ${[program, ...args, "lsp"].join(" ")}`);
    const run = {
      command: program,
      args: [...args, "lsp"],
      transport: TransportKind.stdio,
      // Lets the editor's own program run a script.
      options: { env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" } },
    };
    const client = new LanguageClient("typhon", "Typhon", run, this.#options());
    client.onDidChangeState(() => this.#changed.fire());
    this.#client = client;
    try {
      await client.start();
    } catch (error) {
      this.log.error(String(error));
      const answer = await vscode.window.showErrorMessage(
        `Typhon's language server does not start: ${(error as Error).message}`,
        "Show the Log",
      );
      if (answer) this.log.show();
    }
  }

  async restart(): Promise<void> {
    await this.#stop();
    await this.start();
  }

  /** Asks the server; `undefined` while there is none. */
  async ask<Answer>(method: string, params: object): Promise<Answer | undefined> {
    if (!this.isRunning) return undefined;
    return this.#client!.sendRequest<Answer>(method, params);
  }

  dispose(): void {
    void this.#stop();
    this.#changed.dispose();
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (client?.needsStop()) await client.stop();
  }

  #options(): LanguageClientOptions {
    const configuration = vscode.workspace.getConfiguration("typhon");
    return {
      documentSelector: documents,
      outputChannel: this.log,
      initializationOptions: { writeDeclarations: configuration.get("writeDeclarations", true) },
      middleware: {
        handleDiagnostics: (uri, diagnostics, next) => {
          next(uri, diagnostics);
          this.#changed.fire();
        },
        // TypeScript answers for its own files; from us it would only hear that we have nothing.
        provideHover: (document, position, token, next) =>
          isPython(document) ? next(document, position, token) : undefined,
        provideCodeLenses: (document, token, next) =>
          isPython(document) ? next(document, token) : undefined,
        provideDocumentSymbols: (document, token, next) =>
          isPython(document) ? next(document, token) : undefined,
        provideReferences: (document, position, options, token, next) =>
          isPython(document) ? next(document, position, options, token) : undefined,
      },
    };
  }
}

const isPython = (document: vscode.TextDocument): boolean => document.languageId === "python";
