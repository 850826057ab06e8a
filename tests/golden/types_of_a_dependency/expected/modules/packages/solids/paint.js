// Made by Typhon from packages/solids/paint.py; do not edit.
import app from "../../app.js";
const $module = await app.module("solids.paint");
export const Paint = /* @__PURE__ */ $module.get("Paint");
export const PaintError = /* @__PURE__ */ $module.get("PaintError");
//# sourceMappingURL=paint.js.map
