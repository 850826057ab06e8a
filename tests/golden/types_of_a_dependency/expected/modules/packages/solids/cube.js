// Made by Typhon from packages/solids/cube.py; do not edit.
import app from "../../app.js";
const $module = await app.module("solids.cube");
export const Cube = /* @__PURE__ */ $module.get("Cube");
//# sourceMappingURL=cube.js.map
