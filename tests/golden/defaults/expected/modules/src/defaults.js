// Made by Typhon from src/defaults.py; do not edit.
import app from "../app.js";
const $module = await app.module("defaults");
export const LIMIT = $module.LIMIT;
export const literals = $module.literals;
export const computed = $module.computed;
export const some = $module.some;
export const implicit = $module.implicit;
export const explicit = $module.explicit;
export const ends_comment = $module.ends_comment;
