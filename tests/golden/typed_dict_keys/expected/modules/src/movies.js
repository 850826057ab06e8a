// Made by Typhon from src/movies.py; do not edit.
import app from "../app.js";
const $module = await app.module("movies");
export const show = /* @__PURE__ */ $module.get("show");
//# sourceMappingURL=movies.js.map
