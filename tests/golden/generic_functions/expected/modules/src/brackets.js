// Made by Typhon from src/brackets.py; do not edit.
import app from "../app.js";
const $module = await app.module("brackets");
export const first = $module.first;
export const join = $module.join;
export const bounded = $module.bounded;
export const pairs = $module.pairs;
export const same = $module.same;
export const names = $module.names;
export const sort = $module.sort;
export const Comparable = $module.Comparable;
