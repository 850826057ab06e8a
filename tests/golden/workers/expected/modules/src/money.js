// Made by Typhon from src/money.py; do not edit.
import app from "../app.js";
const $module = await app.module("money");
export const Amount = /* @__PURE__ */ $module.get("Amount");
export const unused = /* @__PURE__ */ $module.get("unused");
//# sourceMappingURL=money.js.map
