// Made by Typhon from src/bank.py; do not edit.
import workers from "../workers.js";
const $module = /* @__PURE__ */ workers.module("bank");
export const Iban = (value) => value;
export const NAME = /* @__PURE__ */ $module.constant("NAME");
export const Kind = /* @__PURE__ */ Object.freeze({ "GIRO": "giro", "SAVINGS": "savings" });
export const Overdrawn = /* @__PURE__ */ $module.class("Overdrawn");
export const Account = /* @__PURE__ */ $module.class("Account");
export const interest = /* @__PURE__ */ $module.call("interest");
export const watch = /* @__PURE__ */ $module.call("watch");
export const convert = /* @__PURE__ */ $module.coroutine("convert");
export const rounded = /* @__PURE__ */ $module.call("rounded");
export const rule_for = /* @__PURE__ */ $module.call("rule_for");
export const numbers = /* @__PURE__ */ $module.stream("numbers");
export const quiz = /* @__PURE__ */ $module.stream("quiz");
export const rates = /* @__PURE__ */ $module.stream("rates");
export const locked = /* @__PURE__ */ $module.call("locked");
export const statement = /* @__PURE__ */ $module.call("statement");
export const total = /* @__PURE__ */ $module.call("total");
//# sourceMappingURL=bank.worker.js.map
