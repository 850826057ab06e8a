// Made by Typhon from .typhon/stdlib/re.py; do not edit.
import app from "../../app.js";
const $module = await app.module("re");
export const Match = $module.Match;
export const Pattern = $module.Pattern;
