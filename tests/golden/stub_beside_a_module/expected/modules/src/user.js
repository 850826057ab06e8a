// Made by Typhon from src/user.py; do not edit.
import app from "../app.js";
const $module = await app.module("user");
export const make = /* @__PURE__ */ $module.get("make");
//# sourceMappingURL=user.js.map
