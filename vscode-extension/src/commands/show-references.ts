// What a lens does: "imported in 2 TypeScript places".
import * as vscode from "vscode";
import type { Server } from "../server.js";

interface Place {
  readonly line: number;
  readonly character: number;
}
interface Location {
  readonly uri: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

const position = (place: Place): vscode.Position => new vscode.Position(place.line, place.character);

/** Opens the editor's list of references with what the server found. */
export function referencesCommand(server: Server) {
  return (uri: string, at: Place, locations: readonly Location[]): Thenable<void> =>
    vscode.commands.executeCommand(
      "editor.action.showReferences",
      server.fileOf(uri),
      position(at),
      locations.map(
        ({ uri, range }) =>
          new vscode.Location(
            server.fileOf(uri),
            new vscode.Range(position(range.start), position(range.end)),
          ),
      ),
    );
}
