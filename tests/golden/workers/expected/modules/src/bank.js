// Made by Typhon from src/bank.py; do not edit.
import app from "../app.js";
const $module = await app.module("bank");
export const Iban = /* @__PURE__ */ $module.get("Iban");
export const NAME = /* @__PURE__ */ $module.get("NAME");
export const Kind = /* @__PURE__ */ $module.get("Kind");
export const Overdrawn = /* @__PURE__ */ $module.get("Overdrawn");
export const Account = /* @__PURE__ */ $module.get("Account");
export const interest = /* @__PURE__ */ $module.get("interest");
export const watch = /* @__PURE__ */ $module.get("watch");
export const convert = /* @__PURE__ */ $module.get("convert");
export const rounded = /* @__PURE__ */ $module.get("rounded");
export const rule_for = /* @__PURE__ */ $module.get("rule_for");
export const numbers = /* @__PURE__ */ $module.get("numbers");
export const quiz = /* @__PURE__ */ $module.get("quiz");
export const rates = /* @__PURE__ */ $module.get("rates");
export const locked = /* @__PURE__ */ $module.get("locked");
export const statement = /* @__PURE__ */ $module.get("statement");
export const total = /* @__PURE__ */ $module.get("total");
//# sourceMappingURL=bank.js.map
