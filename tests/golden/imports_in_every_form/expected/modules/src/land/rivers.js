// Made by Typhon from src/land/rivers.py; do not edit.
import app from "../../app.js";
const $module = await app.module("land.rivers");
export const River = /* @__PURE__ */ $module.get("River");
//# sourceMappingURL=rivers.js.map
