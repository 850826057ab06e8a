// Made by Typhon from src/pkg/squares.py; do not edit.
import app from "../../app.js";
const $module = await app.module("pkg.squares");
export const side = /* @__PURE__ */ $module.get("side");
export const title = /* @__PURE__ */ $module.get("title");
//# sourceMappingURL=squares.js.map
