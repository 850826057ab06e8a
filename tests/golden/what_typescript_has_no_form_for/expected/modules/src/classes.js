// Made by Typhon from src/classes.py; do not edit.
import app from "../app.js";
const $module = await app.module("classes");
export const Shape = /* @__PURE__ */ $module.get("Shape");
export const Task = /* @__PURE__ */ $module.get("Task");
export const Tree = /* @__PURE__ */ $module.get("Tree");
export const walk = /* @__PURE__ */ $module.get("walk");
export const Counted = /* @__PURE__ */ $module.get("Counted");
export const Lookup = /* @__PURE__ */ $module.get("Lookup");
export const Stream = /* @__PURE__ */ $module.get("Stream");
export const Both = /* @__PURE__ */ $module.get("Both");
export const Steps = /* @__PURE__ */ $module.get("Steps");
export const Holder = /* @__PURE__ */ $module.get("Holder");
export const Loose = /* @__PURE__ */ $module.get("Loose");
export const connect = /* @__PURE__ */ $module.get("connect");
export const Failure = /* @__PURE__ */ $module.get("Failure");
//# sourceMappingURL=classes.js.map
