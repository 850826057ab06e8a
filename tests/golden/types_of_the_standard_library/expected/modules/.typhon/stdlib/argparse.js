// Made by Typhon from .typhon/stdlib/argparse.py; do not edit.
import app from "../../app.js";
const $module = await app.module("argparse");
export const Namespace = /* @__PURE__ */ $module.get("Namespace");
//# sourceMappingURL=argparse.js.map
