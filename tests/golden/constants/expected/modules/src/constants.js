// Made by Typhon from src/constants.py; do not edit.
import app from "../app.js";
const $module = await app.module("constants");
export const VERSION = $module.VERSION;
export const COUNT = $module.COUNT;
export const RATIO = $module.RATIO;
export const DEBUG = $module.DEBUG;
export const NOTHING = $module.NOTHING;
export const MAGIC = $module.MAGIC;
export const HUGE = $module.HUGE;
export const LIMIT = $module.LIMIT;
export const NAMES = $module.NAMES;
export const TABLE = $module.TABLE;
export const ANY = $module.ANY;
export const UNTYPED = $module.UNTYPED;
export const lower = $module.lower;
