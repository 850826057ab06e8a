// Made by Typhon from src/zoo/animals.py; do not edit.
import app from "../../app.js";
const $module = await app.module("zoo.animals");
export const Animal = /* @__PURE__ */ $module.get("Animal");
export const Dog = /* @__PURE__ */ $module.get("Dog");
export const meet = /* @__PURE__ */ $module.get("meet");
export const where = /* @__PURE__ */ $module.get("where");
//# sourceMappingURL=animals.js.map
