// Made by Typhon from src/passed_on.py; do not edit.
import app from "../app.js";
const $module = await app.module("passed_on");
//# sourceMappingURL=passed_on.js.map
