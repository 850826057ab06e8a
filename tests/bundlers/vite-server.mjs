// Vite's dev server for a copy of the project, and what a page of it logs.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Returns its address. */
export async function startServer(t, root) {
  const require = createRequire(join(root, "package.json"));
  const { createServer } = await import(pathToFileURL(require.resolve("vite")).href);
  const { default: typhon } = await import(
    pathToFileURL(join(root, "node_modules/typhon/dist/vite.js")).href
  );
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [typhon()],
    server: { port: 0, host: "127.0.0.1" },
  });
  t.after(() => server.close());
  await server.listen();
  return server.resolvedUrls.local[0];
}

/** The lines that a page logs: `next` waits for one that no earlier call has taken. */
export function linesOf(page) {
  const lines = [];
  let taken = 0;
  let wake = () => {};
  page.on("console", (message) => {
    lines.push(message.text());
    wake();
  });
  return {
    next: async (wanted) => {
      const end = Date.now() + 20_000;
      for (let at; (at = lines.indexOf(wanted, taken)) < 0; ) {
        assert.ok(Date.now() < end, `The page logged ${JSON.stringify(lines)}, not ${wanted}`);
        await new Promise((resolve) => {
          wake = resolve;
          setTimeout(resolve, 200);
        });
      }
      taken = lines.indexOf(wanted, taken) + 1;
    },
  };
}
