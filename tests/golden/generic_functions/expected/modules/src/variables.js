// Made by Typhon from src/variables.py; do not edit.
import app from "../app.js";
const $module = await app.module("variables");
export const first = $module.first;
export const swap = $module.swap;
export const largest = $module.largest;
export const bounded = $module.bounded;
export const join = $module.join;
export const both = $module.both;
export const hides_a_global = $module.hides_a_global;
export const group = $module.group;
export const decided_by_nothing = $module.decided_by_nothing;
export const decorator = $module.decorator;
export const defaulted = $module.defaulted;
