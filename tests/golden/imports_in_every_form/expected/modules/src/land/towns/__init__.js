// Made by Typhon from src/land/towns/__init__.py; do not edit.
import app from "../../../app.js";
const $module = await app.module("land.towns");
//# sourceMappingURL=__init__.js.map
