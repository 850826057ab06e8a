// Made by Typhon from src/importing.py; do not edit.
import app from "../app.js";
const $module = await app.module("importing");
export const Local = /* @__PURE__ */ $module.get("Local");
const $PythonError = /* @__PURE__ */ $module.get("PythonError");
export { $PythonError as PythonError };
export const f = /* @__PURE__ */ $module.get("f");
//# sourceMappingURL=importing.js.map
