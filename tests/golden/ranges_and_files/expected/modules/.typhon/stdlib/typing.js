// Made by Typhon from .typhon/stdlib/typing.py; do not edit.
import app from "../../app.js";
const $module = await app.module("typing");
//# sourceMappingURL=typing.js.map
