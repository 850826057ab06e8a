// Made by Typhon from src/hidden.py; do not edit.
import app from "../app.js";
const $module = await app.module("hidden");
//# sourceMappingURL=hidden.js.map
