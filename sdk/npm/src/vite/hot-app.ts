// In development the app of a page keeps its interpreter when app.js comes again: see src/loader/hot.
import { sep } from "node:path";
import { generatedFolder } from "../project.js";

const appModule = `/${generatedFolder}/modules/app.js`;

// As src/typestubs/emit/js.cc writes them.
const imported = 'import { createApp } from "typhon";';
const exported = "export default createApp(";

/** The module of the app so that it follows edits; `undefined` for any other. */
export function followingEdits(code: string, file: string): string | undefined {
  if (!file.replaceAll(sep, "/").split("?", 1)[0]!.endsWith(appModule)) return undefined;
  return code
    .replace(imported, 'import { createHotApp } from "typhon/hot";')
    .replace(exported, "export default await createHotApp(import.meta.hot, ");
}
