// Made by Typhon from src/pkg/sub/deep.py; do not edit.
import app from "../../../app.js";
const $module = await app.module("pkg.sub.deep");
export const Mode = /* @__PURE__ */ $module.get("Mode");
//# sourceMappingURL=deep.js.map
