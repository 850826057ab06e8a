// Made by Typhon from src/signs.py; do not edit.
import app from "../app.js";
const $module = await app.module("signs");
export const mark = /* @__PURE__ */ $module.get("mark");
//# sourceMappingURL=signs.js.map
