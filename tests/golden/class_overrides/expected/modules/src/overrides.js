// Made by Typhon from src/overrides.py; do not edit.
import app from "../app.js";
const $module = await app.module("overrides");
export const Base = /* @__PURE__ */ $module.get("Base");
export const Child = /* @__PURE__ */ $module.get("Child");
export const Grandchild = /* @__PURE__ */ $module.get("Grandchild");
export const Left = /* @__PURE__ */ $module.get("Left");
export const Right = /* @__PURE__ */ $module.get("Right");
export const Diamond = /* @__PURE__ */ $module.get("Diamond");
export const Static = /* @__PURE__ */ $module.get("Static");
export const BelowStatic = /* @__PURE__ */ $module.get("BelowStatic");
export const Failure = /* @__PURE__ */ $module.get("Failure");
export const OtherFailure = /* @__PURE__ */ $module.get("OtherFailure");
export const Twice = /* @__PURE__ */ $module.get("Twice");
export const InACircle = /* @__PURE__ */ $module.get("InACircle");
export const AlsoInACircle = /* @__PURE__ */ $module.get("AlsoInACircle");
export const Visitor = /* @__PURE__ */ $module.get("Visitor");
export const Printer = /* @__PURE__ */ $module.get("Printer");
//# sourceMappingURL=overrides.js.map
