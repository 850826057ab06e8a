// Made by Typhon from src/optional.py; do not edit.
import app from "../app.js";
const $module = await app.module("optional");
export const nothing = $module.nothing;
export const give_nothing = $module.give_nothing;
export const old = $module.old;
const $new = $module.new;
export { $new as new };
export const spelled_out = $module.spelled_out;
export const aliased = $module.aliased;
export const nested = $module.nested;
