// Made by Typhon from src/borrowed.py; do not edit.
import app from "../app.js";
const $module = await app.module("borrowed");
export const pixels = /* @__PURE__ */ $module.get("pixels");
export const samples = /* @__PURE__ */ $module.get("samples");
export const lend = /* @__PURE__ */ $module.get("lend");
//# sourceMappingURL=borrowed.js.map
