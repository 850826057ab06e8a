// Made by Typhon from src/places.py; do not edit.
import app from "../app.js";
const $module = await app.module("places");
export const different_names = /* @__PURE__ */ $module.get("different_names");
export const keyword_in_one = /* @__PURE__ */ $module.get("keyword_in_one");
export const options = /* @__PURE__ */ $module.get("options");
export const Reader = /* @__PURE__ */ $module.get("Reader");
export const Message = /* @__PURE__ */ $module.get("Message");
//# sourceMappingURL=places.js.map
