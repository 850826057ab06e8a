// Made by Typhon from lib/other.py; do not edit.
import app from "../app.js";
const $module = await app.module("other");
export const engine = $module.engine;
export const deep = $module.deep;
