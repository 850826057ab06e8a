// Made by Typhon from src/zoo/__init__.py; do not edit.
import app from "../../app.js";
const $module = await app.module("zoo");
//# sourceMappingURL=__init__.js.map
