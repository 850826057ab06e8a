// node preview.mjs PROJECT: opens what `vite preview` of a built project serves in Chromium, and
// prints what the page says about its numbers.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { openPage, withChromium } from "../e2e/chromium.mjs";

const [project] = process.argv.slice(2);
const vite = join(project, "node_modules/vite/bin/vite.js");
const server = spawn(process.execPath, [vite, "preview", "--port", "0", "--host", "127.0.0.1"], {
  cwd: project,
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const url = await new Promise((resolve, reject) => {
    let said = "";
    server.on("exit", () => reject(new Error(`vite preview ended:\n${said}`)));
    server.stdout.on("data", (text) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found) resolve(found[0]);
    });
  });
  await withChromium(async (context) => {
    const page = await context.newPage();
    await openPage(page, url, "body[data-state=done]");
    console.log(await page.locator("#summary").textContent());
  });
} finally {
  server.kill();
}
