// What extension and worker tell each other besides the Language Server Protocol.

/** The first message to the worker. */
export interface Started {
  readonly method: "typhon/start";
  readonly params: { readonly wasm: Uint8Array; readonly files: readonly [path: string, text: string][] };
}

/** To the worker, before the server hears of it: what files hold now, `null` for one that is gone. */
export interface FilesGiven {
  readonly files: readonly [path: string, text: string | null][];
}

/** From the worker: a file to write, or to remove. */
export interface FileWritten {
  readonly path: string;
  readonly text: string | null;
}
