// Made by Typhon from src/keywords.py; do not edit.
import app from "../app.js";
const $module = await app.module("keywords");
export const optional = $module.optional;
export const required = $module.required;
export const after_default = $module.after_default;
export const named_options = $module.named_options;
export const callback = $module.callback;
