// Made by Typhon from src/naming.py; do not edit.
import app from "../app.js";
const $module = await app.module("naming");
//# sourceMappingURL=naming.js.map
