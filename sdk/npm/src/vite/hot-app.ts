// In development the program of a page, or of its workers, keeps its interpreter when its modules come
// again: see src/loader/hot.
import { sep } from "node:path";
import { generatedFolder } from "../project.js";

/** What is written instead of what the compiler wrote (src/typestubs/emit/js.cc and worker_js.cc). */
const changes: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "app.js": [
    ['import { createApp } from "typhon";', 'import { createHotApp } from "typhon/hot";'],
    ["createApp(", "await createHotApp(import.meta.hot, "],
  ],
  "workers.js": [
    ['import { createWorkers } from "typhon/workers";', 'import { createHotWorkers } from "typhon/hot/workers";'],
    ["createWorkers(", "await createHotWorkers(import.meta.hot, import.meta.url, "],
  ],
  "worker.js": [
    ['import { serve } from "typhon/worker";', 'import { serve } from "typhon/worker";\nimport { followUpdates } from "typhon/hot";'],
    [
      "serve(app);",
      "serve(app);\nfollowUpdates((version) => " +
        'import(/* @vite-ignore */ new URL("./app.js" + version, import.meta.url).href));\n' +
        // Else the edit of a module without importers is one of the page.
        'import.meta.hot?.accept("./app.js");',
    ],
  ],
};

/** The modules that stand for the program, so that they follow edits; `undefined` for others. */
export function followingEdits(code: string, id: string): string | undefined {
  const file = id.replaceAll(sep, "/").split("?", 1)[0]!;
  const [, name] = file.split(`/${generatedFolder}/modules/`);
  return changes[name ?? ""]?.reduce((text, [from, to]) => text.replace(from, to), code);
}
