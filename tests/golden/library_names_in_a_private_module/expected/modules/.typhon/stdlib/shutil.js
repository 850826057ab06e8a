// Made by Typhon from .typhon/stdlib/shutil.py; do not edit.
import app from "../../app.js";
const $module = await app.module("shutil");
export const which = /* @__PURE__ */ $module.get("which");
//# sourceMappingURL=shutil.js.map
