// The connection to a language server in a worker. It sees no disk: it is given the files of the
// workspace, and what it writes comes back as messages.
import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { type Connect, documentsOf } from "../server.js";
import { isInteresting, readFile, readFolder } from "./files.js";
import type { FilesGiven, FileWritten, Started } from "./messages.js";

export function connectInWorker(context: vscode.ExtensionContext): Connect {
  return async (log, options) => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file("/");
    const place = (path: string): vscode.Uri => root.with({ path });
    const wasm = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(context.extensionUri, "server/dist/compiler/compiler.wasm"),
    );
    const script = vscode.Uri.joinPath(context.extensionUri, "dist/server-worker.js");
    const worker = new Worker(script.toString(true));
    const files = await readWorkspace(root);
    log.info(`Starting a worker with ${files.length} files`);
    worker.postMessage({ method: "typhon/start", params: { wasm, files } } satisfies Started);

    const client = new LanguageClient("typhon", "Typhon", worker, {
      ...options,
      documentSelector: documentsOf(root.scheme),
      // The server knows files of a machine; here they are those of the workspace.
      uriConverters: {
        code2Protocol: (uri) => vscode.Uri.file(uri.path).toString(),
        protocol2Code: (text) => place(vscode.Uri.parse(text).path),
      },
      middleware: {
        ...options.middleware,
        workspace: {
          didChangeWatchedFile: async (event, next) => {
            const { path } = vscode.Uri.parse(event.uri);
            const given: FilesGiven = { files: [[path, await readFile(place(path))]] };
            await client.sendNotification("typhon/files", given);
            await next(event);
          },
        },
      },
    });
    client.onNotification("typhon/written", ({ path, text }: FileWritten) =>
      write(place(path), text).catch((error: unknown) => log.error(String(error))),
    );
    return client;
  };
}

async function readWorkspace(root: vscode.Uri): Promise<[string, string][]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const here = folders.filter((uri) => uri.scheme === root.scheme && uri.authority === root.authority);
  return (await Promise.all(here.map((uri) => readFolder(uri, isInteresting)))).flat();
}

async function write(file: vscode.Uri, text: string | null): Promise<void> {
  if (vscode.workspace.fs.isWritableFileSystem(file.scheme) === false) return;
  if (text !== null) return vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return vscode.workspace.fs.delete(file);
}
