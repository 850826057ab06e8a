// Made by Typhon from src/zoo/base.py; do not edit.
import app from "../../app.js";
const $module = await app.module("zoo.base");
export const Thing = /* @__PURE__ */ $module.get("Thing");
//# sourceMappingURL=base.js.map
