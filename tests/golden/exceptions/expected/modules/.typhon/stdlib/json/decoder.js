// Made by Typhon from .typhon/stdlib/json/decoder.py; do not edit.
import app from "../../../app.js";
const $module = await app.module("json.decoder");
export const JSONDecodeError = /* @__PURE__ */ $module.get("JSONDecodeError");
//# sourceMappingURL=decoder.js.map
