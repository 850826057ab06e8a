// Made by Typhon from src/ids.py; do not edit.
import app from "../app.js";
const $module = await app.module("ids");
export const UserId = /* @__PURE__ */ $module.get("UserId");
export const AdminId = /* @__PURE__ */ $module.get("AdminId");
export const Name = /* @__PURE__ */ $module.get("Name");
export const Rows = /* @__PURE__ */ $module.get("Rows");
const $Map = /* @__PURE__ */ $module.get("Map");
export { $Map as Map };
export const find = /* @__PURE__ */ $module.get("find");
export const names = /* @__PURE__ */ $module.get("names");
export const add = /* @__PURE__ */ $module.get("add");
export const each = /* @__PURE__ */ $module.get("each");
export const hidden = /* @__PURE__ */ $module.get("hidden");
export const reserved = /* @__PURE__ */ $module.get("reserved");
//# sourceMappingURL=ids.js.map
