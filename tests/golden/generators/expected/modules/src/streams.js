// Made by Typhon from src/streams.py; do not edit.
import app from "../app.js";
const $module = await app.module("streams");
export const total = /* @__PURE__ */ $module.get("total");
export const count = /* @__PURE__ */ $module.get("count");
export const numbers = /* @__PURE__ */ $module.get("numbers");
export const consume = /* @__PURE__ */ $module.get("consume");
export const echo = /* @__PURE__ */ $module.get("echo");
export const yields_only = /* @__PURE__ */ $module.get("yields_only");
export const drive = /* @__PURE__ */ $module.get("drive");
export const ticks = /* @__PURE__ */ $module.get("ticks");
export const answers = /* @__PURE__ */ $module.get("answers");
export const stream = /* @__PURE__ */ $module.get("stream");
export const lock = /* @__PURE__ */ $module.get("lock");
export const swallowing = /* @__PURE__ */ $module.get("swallowing");
export const transaction = /* @__PURE__ */ $module.get("transaction");
export const use = /* @__PURE__ */ $module.get("use");
export const lines = /* @__PURE__ */ $module.get("lines");
export const keys = /* @__PURE__ */ $module.get("keys");
export const pairs = /* @__PURE__ */ $module.get("pairs");
//# sourceMappingURL=streams.js.map
