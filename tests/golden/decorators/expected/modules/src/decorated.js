// Made by Typhon from src/decorated.py; do not edit.
import app from "../app.js";
const $module = await app.module("decorated");
export const cached = /* @__PURE__ */ $module.get("cached");
export const timed = /* @__PURE__ */ $module.get("timed");
export const query = /* @__PURE__ */ $module.get("query");
export const fetch = /* @__PURE__ */ $module.get("fetch");
export const compute = /* @__PURE__ */ $module.get("compute");
export const registered = /* @__PURE__ */ $module.get("registered");
export const shown = /* @__PURE__ */ $module.get("shown");
export const opened = /* @__PURE__ */ $module.get("opened");
export const generated = /* @__PURE__ */ $module.get("generated");
export const connected = /* @__PURE__ */ $module.get("connected");
export const Service = /* @__PURE__ */ $module.get("Service");
//# sourceMappingURL=decorated.js.map
