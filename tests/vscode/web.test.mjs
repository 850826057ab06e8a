// The packed extension in Visual Studio Code without any server: ours runs in a worker, in wasm.
import { test } from "node:test";
import { withChromium } from "../e2e/chromium.mjs";
import { Editor, STATUS } from "./editor.mjs";
import { withWeb } from "./web.mjs";

const paths = {
  vscode: process.env["TYPHON_VSCODE"],
  extension: process.env["TYPHON_EXTENSION"],
};
if (!paths.vscode || !paths.extension) throw new Error("Run ./x test vscode");

test("web", (t) =>
  withWeb(paths, (url) =>
    withChromium(async (context) => {
      const editor = new Editor(await context.newPage());
      await editor.start(url);
      for (const [name, check] of Object.entries(CHECKS)) {
        await t.test(`web: ${name}`, async () => {
          await editor.closeAll();
          try {
            await editor.openInTree("src", "stats.py");
            await editor.shows(STATUS.typhon, "100% typed");
            await check(editor);
          } finally {
            await editor.picture(`web: ${name}`);
          }
        });
      }
    }),
  ));

/** @type {Record<string, (editor: Editor) => Promise<void>>} */
const CHECKS = {
  "shows what TypeScript sees of a name": async (editor) => {
    await editor.goTo(29, 6);
    await editor.until(
      () => editor.press("Control+k", "Control+i"),
      ".monaco-hover",
      "export declare function summarize( values: readonly number[],",
    );
  },

  "shows where TypeScript imports a name": async (editor) => {
    const lens = await editor.shows(".codelens-decoration a", "imported in 1 TypeScript place");
    await lens.click();
    await editor.shows(".reference-zone-widget .peekview-title", "main.ts");
  },

  "reports errors as they are typed": async (editor) => {
    await editor.goTo(10, 16);
    await editor.type("ing");
    await editor.appears(".squiggly-warning");
    await editor.shows(STATUS.typhon, "66% typed");
    await editor.press("Control+z");
    await editor.shows(STATUS.typhon, "100% typed");
  },

  "shows the declarations of a file, live": async (editor) => {
    await editor.run("Typhon: Show TypeScript for This File");
    await editor.shows(".view-line", "export declare class Survey");
    await editor.goTo(14, 13);
    await editor.type("s");
    await editor.shows(".view-line", "export declare class Surveys");
  },

  "starts the server again": async (editor) => {
    await editor.run("Typhon: Restart the Language Server");
    await editor.shows(STATUS.typhon, "100% typed");
    await editor.goTo(10, 16);
    await editor.type("ing");
    await editor.appears(".squiggly-warning");
  },
};
