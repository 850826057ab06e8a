// Made by Typhon from src/trees.py; do not edit.
import app from "../app.js";
const $module = await app.module("trees");
export const parse = $module.parse;
export const dump = $module.dump;
export const leaves = $module.leaves;
export const walk = $module.walk;
export const alternate = $module.alternate;
export const elsewhere = $module.elsewhere;
export const nothing = $module.nothing;
