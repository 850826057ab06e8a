// Made by Typhon from src/overloaded.py; do not edit.
import app from "../app.js";
const $module = await app.module("overloaded");
export const parse = $module.parse;
export const Reader = $module.Reader;
export const load = $module.load;
