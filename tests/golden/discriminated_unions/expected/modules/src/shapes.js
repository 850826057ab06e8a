// Made by Typhon from src/shapes.py; do not edit.
import app from "../app.js";
const $module = await app.module("shapes");
export const Kind = $module.Kind;
export const area = $module.area;
export const largest = $module.largest;
export const run = $module.run;
export const parse = $module.parse;
