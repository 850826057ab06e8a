// Made by Typhon from src/variadic.py; do not edit.
import app from "../app.js";
const $module = await app.module("variadic");
export const total = $module.total;
export const join = $module.join;
export const tag = $module.tag;
export const anything = $module.anything;
export const defaults = $module.defaults;
export const optional_list = $module.optional_list;
