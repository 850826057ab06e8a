// The packed extension in Visual Studio Code: what is promised in its README, by keyboard and mouse.
import { cpSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { withChromium } from "../e2e/chromium.mjs";
import { withDesktop } from "./desktop.mjs";
import { Editor, STATUS } from "./editor.mjs";

const paths = { vscode: process.env["TYPHON_VSCODE"], vsix: process.env["TYPHON_VSIX"] };
const isLong = process.env["TYPHON_LONG"] === "1";
const needsNode20 = "TypeScript's server in code-server needs Node 20: ./x test vscode --long runs it";
if (!paths.vscode || !paths.vsix) throw new Error("Run ./x test vscode");

test("desktop", (t) =>
  withDesktop(paths, (url, folder) =>
    withChromium(async (context) => {
      const editor = new Editor(await context.newPage());
      await editor.start(url);
      for (const [name, check] of Object.entries({ ...OURS, ...TYPESCRIPTS })) {
        const skip = name in TYPESCRIPTS && !isLong && needsNode20;
        await t.test(name, { skip }, async () => {
          // Each begins with the project as it is in the repository, and no file open.
          await editor.closeAll();
          cpSync(join(import.meta.dirname, "project"), folder, { recursive: true });
          try {
            await check(editor);
            const picture = PICTURES[name];
            if (process.env["UPDATE"] && picture) await editor.pictureFor(join(MEDIA, picture));
          } finally {
            await editor.picture(name);
          }
        });
      }
    }),
  ));

const MEDIA = join(import.meta.dirname, "../../vscode-extension/media");

/** The extension's README shows these. UPDATE=1 ./x test vscode takes them again. */
const PICTURES = {
  "shows what TypeScript sees of a name": "hover.webp",
  "shows errors in TypeScript while Python is being edited": "errors.webp",
  "shows the declarations of a file, live": "declarations.webp",
};

/**
 * What our server answers.
 *
 * @type {Record<string, (editor: Editor) => Promise<void>>}
 */
const OURS = {
  "shows what TypeScript sees of a name": async (editor) => {
    await editor.open("stats.py");
    await editor.shows(STATUS.typhon, "100% typed");
    await editor.goTo(29, 6);
    await editor.until(
      () => editor.press("Control+k", "Control+i"),
      ".monaco-hover",
      "export declare function summarize( values: readonly number[],",
    );
  },

  "shows where TypeScript imports a name": async (editor) => {
    await editor.open("stats.py");
    const lens = await editor.shows(".codelens-decoration a", "imported in 1 TypeScript place");
    await lens.click();
    await editor.shows(".reference-zone-widget .peekview-title", "main.ts");
    await editor.shows(".reference-zone-widget .ref-tree", 'Survey } from "./stats.py"');
  },

  "reports errors as they are typed": async (editor) => {
    await editor.open("stats.py");
    await editor.shows(STATUS.typhon, "100% typed");
    await editor.goTo(10, 16);
    await editor.type("ing");
    await editor.appears(".squiggly-warning");
    await editor.shows(STATUS.typhon, "66% typed");
    await editor.press("F8");
    await editor.shows(".marker-widget", "floating");
    await editor.press("Escape", "Control+z");
    await editor.shows(STATUS.typhon, "100% typed");
  },

  "shows the declarations of a file, live": async (editor) => {
    await editor.open("stats.py");
    await editor.shows(STATUS.typhon, "100% typed");
    await editor.run("Typhon: Show TypeScript for This File");
    await editor.shows(".view-line", "export declare class Survey");
    await editor.goTo(14, 13);
    await editor.type("s");
    await editor.shows(".view-line", "export declare class Surveys");
  },

  "starts the server again": async (editor) => {
    await editor.open("stats.py");
    await editor.shows(STATUS.typhon, "100% typed");
    await editor.run("Typhon: Restart the Language Server");
    await editor.goTo(10, 16);
    await editor.type("ing");
    await editor.appears(".squiggly-warning");
  },

  "completes the keys of [tool.typhon]": async (editor) => {
    await editor.open("pyproject.toml");
    await editor.goTo(2, 1);
    await editor.until(() => editor.press("Control+Space"), ".suggest-widget .monaco-list-row", "exclude");
  },
};

/**
 * What TypeScript's own server answers with our declarations: only with --long. It takes half a
 * minute to start, and under Node 22 it does not get ready in code-server, which asks for Node 20.
 * The suite `editor` asks the same of each TypeScript without an editor.
 */
const TYPESCRIPTS = {
  "goes from TypeScript to the Python": async (editor) => {
    await editor.open("main.ts");
    await editor.goTo(3, 12);
    await editor.until(() => editor.press("F12"), ".tab.active", "stats.py");
    await editor.shows(STATUS.place, "Ln 29, Col 5");
  },

  "completes Python names in TypeScript": async (editor) => {
    await editor.open("main.ts");
    await editor.goTo(9, 1);
    await editor.type("survey.");
    await editor.until(() => editor.press("Control+Space"), ".suggest-widget .monaco-list-row", "answers");
    await editor.shows(".suggest-widget .monaco-list-row", "summary");
  },

  "shows errors in TypeScript while Python is being edited": async (editor) => {
    await editor.open("main.ts");
    await editor.press("Control+Backslash");
    await editor.open("stats.py");
    await editor.shows(STATUS.typhon, "100% typed");
    await editor.goTo(29, 14);
    await editor.type("_all");
    await editor.appears(".squiggly-error");
    await editor.press("Control+Shift+m");
    await editor.shows(".markers-panel .monaco-list-row", "has no exported member 'summarize'");
    await editor.press("Control+j");
  },

  "renames in Python and in TypeScript": async (editor) => {
    await editor.open("main.ts");
    await editor.press("Control+Backslash");
    await editor.open("stats.py");
    await editor.shows(STATUS.typhon, "100% typed");
    await editor.goTo(29, 6);
    await editor.press("F2");
    await editor.appears(".rename-box input:focus");
    await editor.type("condense");
    await editor.press("Enter");
    await editor.shows(".view-line", "def condense(values");
    await editor.shows(".view-line", "return condense(self.answers)");
    await editor.shows(".view-line", 'import { condense, Survey } from "./stats.py"');
    await editor.shows(".view-line", "const s = condense([3, 1, 2]");
  },
};
