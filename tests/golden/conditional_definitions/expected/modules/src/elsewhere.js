// Made by Typhon from src/elsewhere.py; do not edit.
import app from "../app.js";
const $module = await app.module("elsewhere");
export const Thing = $module.Thing;
export const fast = $module.fast;
