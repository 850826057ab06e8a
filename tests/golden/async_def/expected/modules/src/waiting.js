// Made by Typhon from src/waiting.py; do not edit.
import app from "../app.js";
const $module = await app.module("waiting");
export const fetch = /* @__PURE__ */ $module.get("fetch");
export const nothing = /* @__PURE__ */ $module.get("nothing");
export const maybe = /* @__PURE__ */ $module.get("maybe");
export const both = /* @__PURE__ */ $module.get("both");
export const coroutine = /* @__PURE__ */ $module.get("coroutine");
export const ticks = /* @__PURE__ */ $module.get("ticks");
export const Client = /* @__PURE__ */ $module.get("Client");
//# sourceMappingURL=waiting.js.map
