// Made by Typhon from .typhon/stdlib/_typeshed/__init__.py; do not edit.
import app from "../../../app.js";
const $module = await app.module("_typeshed");
//# sourceMappingURL=__init__.js.map
