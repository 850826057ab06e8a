// Made by Typhon from src/land/lakes.py; do not edit.
import app from "../../app.js";
const $module = await app.module("land.lakes");
export const Lake = $module.Lake;
export const deepest = $module.deepest;
