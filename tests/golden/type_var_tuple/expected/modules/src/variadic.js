// Made by Typhon from src/variadic.py; do not edit.
import app from "../app.js";
const $module = await app.module("variadic");
export const gather = $module.gather;
export const prefixed = $module.prefixed;
export const apply = $module.apply;
export const ends = $module.ends;
export const typed_rest = $module.typed_rest;
export const many = $module.many;
export const Array = $module.Array;
export const zeros = $module.zeros;
export const anything = $module.anything;
export const collect = $module.collect;
