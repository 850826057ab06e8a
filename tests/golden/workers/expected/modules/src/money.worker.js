// Made by Typhon from src/money.py; do not edit.
import workers from "../workers.js";
const $module = /* @__PURE__ */ workers.module("money");
export const Amount = /* @__PURE__ */ $module.class("Amount");
export const unused = /* @__PURE__ */ $module.call("unused");
//# sourceMappingURL=money.worker.js.map
