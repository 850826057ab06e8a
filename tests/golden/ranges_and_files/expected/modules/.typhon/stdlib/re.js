// Made by Typhon from .typhon/stdlib/re.py; do not edit.
import app from "../../app.js";
const $module = await app.module("re");
export const Match = /* @__PURE__ */ $module.get("Match");
export const Pattern = /* @__PURE__ */ $module.get("Pattern");
//# sourceMappingURL=re.js.map
