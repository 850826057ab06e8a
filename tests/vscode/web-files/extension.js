// The project's files for an editor without a disk: in memory, as they were served.
const vscode = require("vscode");

exports.activate = async function activate(context) {
  const files = await (await fetch(vscode.Uri.joinPath(context.extensionUri, "files.json"))).json();
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider("memory", new Files(new Map(Object.entries(files))), {
      isCaseSensitive: true,
    }),
  );
};

class Files {
  #changed = new vscode.EventEmitter();
  onDidChangeFile = this.#changed.event;

  constructor(texts) {
    this.files = new Map();
    for (const [path, text] of texts) this.files.set(path, new TextEncoder().encode(text));
  }

  watch() {
    return new vscode.Disposable(() => {});
  }

  stat({ path }) {
    const found = this.files.get(path);
    if (!found && this.#below(path).length === 0) throw vscode.FileSystemError.FileNotFound(path);
    const type = found ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: found?.mtime ?? 0, size: found?.length ?? 0 };
  }

  readDirectory({ path }) {
    const entries = this.#below(path).map((rest) => rest.split("/"));
    return [...new Map(entries.map(([name, ...rest]) => [
      name,
      rest.length === 0 ? vscode.FileType.File : vscode.FileType.Directory,
    ]))];
  }

  readFile({ path }) {
    const found = this.files.get(path);
    if (!found) throw vscode.FileSystemError.FileNotFound(path);
    return found;
  }

  writeFile(uri, bytes) {
    const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.files.set(uri.path, Object.assign(bytes, { mtime: Date.now() }));
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri) {
    this.files.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  createDirectory() {}

  rename() {
    throw vscode.FileSystemError.NoPermissions("Nothing is renamed here");
  }

  #below(path) {
    const folder = path.endsWith("/") ? path : `${path}/`;
    return [...this.files.keys()]
      .filter((file) => file.startsWith(folder))
      .map((file) => file.slice(folder.length));
  }
}
