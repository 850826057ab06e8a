// Made by Typhon from packages/solids/_base.py; do not edit.
import app from "../../app.js";
const $module = await app.module("solids._base");
export const Solid = /* @__PURE__ */ $module.get("Solid");
//# sourceMappingURL=_base.js.map
