// Made by Typhon from src/pkg/typed.py; do not edit.
import app from "../../app.js";
const $module = await app.module("pkg.typed");
export const untyped = /* @__PURE__ */ $module.get("untyped");
//# sourceMappingURL=typed.js.map
