// Made by Typhon from src/unknowable.py; do not edit.
import app from "../app.js";
const $module = await app.module("unknowable");
export const read = /* @__PURE__ */ $module.get("read");
//# sourceMappingURL=unknowable.js.map
