// Made by Typhon from src/scalars.py; do not edit.
import app from "../app.js";
const $module = await app.module("scalars");
export const whole = $module.whole;
export const any_size = $module.any_size;
export const any_size_by_alias = $module.any_size_by_alias;
export const real = $module.real;
export const truth = $module.truth;
export const text = $module.text;
export const raw = $module.raw;
export const four = $module.four;
