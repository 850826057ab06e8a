// Made by Typhon from packages/shared/tools/saw.py; do not edit.
import app from "../../../app.js";
const $module = await app.module("shared.tools.saw");
export const Saw = /* @__PURE__ */ $module.get("Saw");
//# sourceMappingURL=saw.js.map
