// Made by Typhon from .typhon/stdlib/json/encoder.py; do not edit.
import app from "../../../app.js";
const $module = await app.module("json.encoder");
export const JSONEncoder = /* @__PURE__ */ $module.get("JSONEncoder");
//# sourceMappingURL=encoder.js.map
