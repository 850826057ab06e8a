// Made by Typhon from src/base.py; do not edit.
import app from "../app.js";
const $module = await app.module("base");
//# sourceMappingURL=base.js.map
