// Made by Typhon from src/draw.py; do not edit.
import app from "../app.js";
const $module = await app.module("draw");
export const line = /* @__PURE__ */ $module.get("line");
export const frame = /* @__PURE__ */ $module.get("frame");
export const dash = /* @__PURE__ */ $module.get("dash");
export const Pen = /* @__PURE__ */ $module.get("Pen");
//# sourceMappingURL=draw.js.map
