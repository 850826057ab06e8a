// Visual Studio Code with a Node extension host, as on a desktop: its server, with our extension
// installed into it from the packed file.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const HERE = import.meta.dirname;

/**
 * Runs `use` with the address of an editor that shows a copy of the project, and the copy's folder.
 *
 * @param {{ vscode: string; vsix: string }} paths node_modules with code-server, and the extension
 * @param {(url: string, folder: string) => Promise<void>} use
 */
export async function withDesktop({ vscode, vsix }, use) {
  const root = mkdtempSync(join(tmpdir(), "typhon-vscode-"));
  const folder = join(root, "survey");
  cpSync(join(HERE, "project"), folder, { recursive: true });
  mkdirSync(join(root, "data/User"), { recursive: true });
  cpSync(join(HERE, "settings.json"), join(root, "data/User/settings.json"));
  const program = [
    join(vscode, "code-server/lib/vscode/out/server-main.js"),
    "--accept-server-license-terms",
    `--user-data-dir=${join(root, "data")}`,
    `--extensions-dir=${join(root, "extensions")}`,
  ];
  execFileSync(process.execPath, [...program, "--install-extension", vsix], { stdio: "pipe" });
  const server = spawn(
    process.execPath,
    [...program, "--host=127.0.0.1", "--port=0", "--without-connection-token"],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  try {
    const url = `http://127.0.0.1:${await portOf(server)}/?folder=${folder}`;
    await use(url, folder);
  } finally {
    server.kill();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {import("node:child_process").ChildProcess} server */
async function portOf(server) {
  for await (const line of createInterface({ input: server.stdout })) {
    const found = /^Extension host agent listening on (\d+)/.exec(line);
    if (found) {
      server.stdout.resume();
      return found[1];
    }
  }
  throw new Error("The server of VS Code ended before it listened");
}
