// Made by Typhon from src/options.py; do not edit.
import app from "../app.js";
const $module = await app.module("options");
export const draw = /* @__PURE__ */ $module.get("draw");
//# sourceMappingURL=options.js.map
