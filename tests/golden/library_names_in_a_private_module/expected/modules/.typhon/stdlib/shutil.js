// Made by Typhon from .typhon/stdlib/shutil.py; do not edit.
import app from "../../app.js";
const $module = await app.module("shutil");
export const which = $module.which;
