// Made by Typhon from src/containers.py; do not edit.
import app from "../app.js";
const $module = await app.module("containers");
export const lists = /* @__PURE__ */ $module.get("lists");
export const bare = /* @__PURE__ */ $module.get("bare");
export const tuples = /* @__PURE__ */ $module.get("tuples");
export const dicts = /* @__PURE__ */ $module.get("dicts");
export const by_pair = /* @__PURE__ */ $module.get("by_pair");
export const sets = /* @__PURE__ */ $module.get("sets");
export const frozen = /* @__PURE__ */ $module.get("frozen");
export const abstract = /* @__PURE__ */ $module.get("abstract");
//# sourceMappingURL=containers.js.map
