// Made by Typhon from src/signs.py; do not edit.
import app from "../app.js";
const $module = await app.module("signs");
export const mark = $module.mark;
