// Made by Typhon from src/models.py; do not edit.
import app from "../app.js";
const $module = await app.module("models");
export const Field = /* @__PURE__ */ $module.get("Field");
export const unrelated = /* @__PURE__ */ $module.get("unrelated");
export const record = /* @__PURE__ */ $module.get("record");
export const ModelMeta = /* @__PURE__ */ $module.get("ModelMeta");
export const Model = /* @__PURE__ */ $module.get("Model");
export const Entity = /* @__PURE__ */ $module.get("Entity");
export const Point = /* @__PURE__ */ $module.get("Point");
export const User = /* @__PURE__ */ $module.get("User");
export const Admin = /* @__PURE__ */ $module.get("Admin");
export const Order = /* @__PURE__ */ $module.get("Order");
//# sourceMappingURL=models.js.map
