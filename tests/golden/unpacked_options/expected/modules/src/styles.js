// Made by Typhon from src/styles.py; do not edit.
import app from "../app.js";
const $module = await app.module("styles");
//# sourceMappingURL=styles.js.map
