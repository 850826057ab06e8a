// Made by Typhon from src/stub.py; do not edit.
import app from "../app.js";
const $module = await app.module("stub");
export const pick = /* @__PURE__ */ $module.get("pick");
export const Made = /* @__PURE__ */ $module.get("Made");
//# sourceMappingURL=stub.js.map
