// Made by Typhon from src/fine.py; do not edit.
import app from "../app.js";
const $module = await app.module("fine");
export const fine = /* @__PURE__ */ $module.get("fine");
//# sourceMappingURL=fine.js.map
