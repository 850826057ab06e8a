// Made by Typhon from src/callbacks.py; do not edit.
import app from "../app.js";
const $module = await app.module("callbacks");
export const apply = $module.apply;
export const each = $module.each;
export const make = $module.make;
export const take_list = $module.take_list;
export const later = $module.later;
export const many = $module.many;
export const untyped = $module.untyped;
