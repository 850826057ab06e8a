// Made by Typhon from src/collections_of.py; do not edit.
import app from "../app.js";
const $module = await app.module("collections_of");
export const Table = /* @__PURE__ */ $module.get("Table");
export const Row = /* @__PURE__ */ $module.get("Row");
export const Pages = /* @__PURE__ */ $module.get("Pages");
export const Countdown = /* @__PURE__ */ $module.get("Countdown");
export const Ticker = /* @__PURE__ */ $module.get("Ticker");
export const Connection = /* @__PURE__ */ $module.get("Connection");
export const Pool = /* @__PURE__ */ $module.get("Pool");
export const SubCountdown = /* @__PURE__ */ $module.get("SubCountdown");
//# sourceMappingURL=collections_of.js.map
