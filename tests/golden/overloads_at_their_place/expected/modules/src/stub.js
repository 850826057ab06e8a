// Made by Typhon from src/stub.py; do not edit.
import app from "../app.js";
const $module = await app.module("stub");
export const convert = /* @__PURE__ */ $module.get("convert");
//# sourceMappingURL=stub.js.map
