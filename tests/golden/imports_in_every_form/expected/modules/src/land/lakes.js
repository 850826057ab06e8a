// Made by Typhon from src/land/lakes.py; do not edit.
import app from "../../app.js";
const $module = await app.module("land.lakes");
export const Lake = /* @__PURE__ */ $module.get("Lake");
export const deepest = /* @__PURE__ */ $module.get("deepest");
//# sourceMappingURL=lakes.js.map
