// The connection to the language server.
import * as vscode from "vscode";
import type { BaseLanguageClient, DocumentSelector, LanguageClientOptions } from "vscode-languageclient";

/** Makes the client of a server, which is started afterwards. Adds which documents it is for. */
export type Connect = (
  log: vscode.LogOutputChannel,
  options: LanguageClientOptions,
) => Promise<BaseLanguageClient>;

export class Server implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when the server starts or ends, and when it says something about files. */
  readonly onDidChange = this.#changed.event;
  #client: BaseLanguageClient | undefined;

  constructor(
    private readonly connect: Connect,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  get isRunning(): boolean {
    return this.#client?.isRunning() ?? false;
  }

  async start(): Promise<void> {
    try {
      const client = await this.connect(this.log, this.#options());
      client.onDidChangeState(() => this.#changed.fire());
      this.#client = client;
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

  /** Asks the server about a file; `undefined` while there is none. */
  async ask<Answer>(method: string, file: vscode.Uri): Promise<Answer | undefined> {
    if (!this.isRunning) return undefined;
    const uri = this.#client!.code2ProtocolConverter.asUri(file);
    return this.#client!.sendRequest<Answer>(method, { textDocument: { uri } });
  }

  /** A file as the server names it. */
  fileOf(uri: string): vscode.Uri {
    return this.#client?.protocol2CodeConverter.asUri(uri) ?? vscode.Uri.parse(uri);
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
        prepareRename: (document, position, token, next) =>
          isPython(document) ? next(document, position, token) : undefined,
        provideRenameEdits: (document, position, newName, token, next) =>
          isPython(document) ? next(document, position, newName, token) : undefined,
      },
    };
  }
}

/** What the server is told about, of the files of one scheme. */
export function documentsOf(scheme: string): DocumentSelector {
  return [
    { scheme, language: "python" },
    { scheme, pattern: "**/pyproject.toml" },
    // Only their imports are read: lenses follow what is being typed.
    { scheme, language: "typescript" },
    { scheme, language: "typescriptreact" },
  ];
}

const isPython = (document: vscode.TextDocument): boolean => document.languageId === "python";
