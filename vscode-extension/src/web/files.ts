// Reading a workspace, wherever it is kept.
import * as vscode from "vscode";

const wanted = /(\.(pyi?|[mc]?[tj]s|[tj]sx)|^pyproject\.toml|^package\.json)$/;
const skipped = /^(\..*|node_modules|dist)$/;

/** Whether the server has a use for a file or folder of this name. */
export function isInteresting(name: string, isFolder: boolean): boolean {
  return isFolder ? !skipped.test(name) : wanted.test(name);
}

/** The path and the text of each interesting file below a folder. */
export async function readFolder(
  folder: vscode.Uri,
  isWanted: (name: string, isFolder: boolean) => boolean,
): Promise<[string, string][]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const read = entries.map(async ([name, type]): Promise<[string, string][]> => {
    const isFolder = (type & vscode.FileType.Directory) !== 0;
    if (!isWanted(name, isFolder)) return [];
    const place = vscode.Uri.joinPath(folder, name);
    if (isFolder) return readFolder(place, isWanted);
    const text = await readFile(place);
    return text === null ? [] : [[place.path, text]];
  });
  return (await Promise.all(read)).flat();
}

/** The text of a file; `null` when there is none. */
export async function readFile(file: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return null;
  }
}
