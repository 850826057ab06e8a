// Made by Typhon from src/files.py; do not edit.
import app from "../app.js";
const $module = await app.module("files");
export const pages = /* @__PURE__ */ $module.get("pages");
export const part = /* @__PURE__ */ $module.get("part");
export const numbered = /* @__PURE__ */ $module.get("numbered");
export const rounded = /* @__PURE__ */ $module.get("rounded");
export const same = /* @__PURE__ */ $module.get("same");
export const log = /* @__PURE__ */ $module.get("log");
export const opened = /* @__PURE__ */ $module.get("opened");
export const packed = /* @__PURE__ */ $module.get("packed");
export const found = /* @__PURE__ */ $module.get("found");
export const recent = /* @__PURE__ */ $module.get("recent");
export const views = /* @__PURE__ */ $module.get("views");
//# sourceMappingURL=files.js.map
