// Made by Typhon from src/nodes.py; do not edit.
import app from "../app.js";
const $module = await app.module("nodes");
export const Node = /* @__PURE__ */ $module.get("Node");
export const Leaf = /* @__PURE__ */ $module.get("Leaf");
export const Listed = /* @__PURE__ */ $module.get("Listed");
export const Egg = /* @__PURE__ */ $module.get("Egg");
export const Hen = /* @__PURE__ */ $module.get("Hen");
export const First = /* @__PURE__ */ $module.get("First");
export const Second = /* @__PURE__ */ $module.get("Second");
export const Same = /* @__PURE__ */ $module.get("Same");
export const Outer = /* @__PURE__ */ $module.get("Outer");
export const Inner = /* @__PURE__ */ $module.get("Inner");
export const Plain = /* @__PURE__ */ $module.get("Plain");
export const Left = /* @__PURE__ */ $module.get("Left");
export const Right = /* @__PURE__ */ $module.get("Right");
export const greatest = /* @__PURE__ */ $module.get("greatest");
export const last = /* @__PURE__ */ $module.get("last");
export const leaf = /* @__PURE__ */ $module.get("leaf");
export const listed = /* @__PURE__ */ $module.get("listed");
export const linked = /* @__PURE__ */ $module.get("linked");
export const pass_on = /* @__PURE__ */ $module.get("pass_on");
export const defaults = /* @__PURE__ */ $module.get("defaults");
//# sourceMappingURL=nodes.js.map
