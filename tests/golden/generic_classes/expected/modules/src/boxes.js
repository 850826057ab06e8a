// Made by Typhon from src/boxes.py; do not edit.
import app from "../app.js";
const $module = await app.module("boxes");
export const Box = /* @__PURE__ */ $module.get("Box");
export const NumberBox = /* @__PURE__ */ $module.get("NumberBox");
export const Named = /* @__PURE__ */ $module.get("Named");
export const Both = /* @__PURE__ */ $module.get("Both");
export const pair = /* @__PURE__ */ $module.get("pair");
export const flip = /* @__PURE__ */ $module.get("flip");
export const page = /* @__PURE__ */ $module.get("page");
export const unparameterized = /* @__PURE__ */ $module.get("unparameterized");
export const boxes = /* @__PURE__ */ $module.get("boxes");
export const NUMBERS = /* @__PURE__ */ $module.get("NUMBERS");
//# sourceMappingURL=boxes.js.map
