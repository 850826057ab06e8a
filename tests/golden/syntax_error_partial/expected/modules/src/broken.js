// Made by Typhon from src/broken.py; do not edit.
import app from "../app.js";
const $module = await app.module("broken");
export const before = $module.before;
export const after = $module.after;
