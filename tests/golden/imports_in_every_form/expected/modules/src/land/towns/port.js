// Made by Typhon from src/land/towns/port.py; do not edit.
import app from "../../../app.js";
const $module = await app.module("land.towns.port");
export const harbour = /* @__PURE__ */ $module.get("harbour");
//# sourceMappingURL=port.js.map
