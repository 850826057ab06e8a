// Made by Typhon from src/pkg/texts.py; do not edit.
import app from "../../app.js";
const $module = await app.module("pkg.texts");
export const title = /* @__PURE__ */ $module.get("title");
//# sourceMappingURL=texts.js.map
