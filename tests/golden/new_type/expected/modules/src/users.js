// Made by Typhon from src/users.py; do not edit.
import app from "../app.js";
const $module = await app.module("users");
export const load = /* @__PURE__ */ $module.get("load");
//# sourceMappingURL=users.js.map
