// Made by Typhon from src/chains.py; do not edit.
import app from "../app.js";
const $module = await app.module("chains");
export const Query = $module.Query;
export const Sorted = $module.Sorted;
export const Node = $module.Node;
export const fail = $module.fail;
export const stop = $module.stop;
export const unreachable = $module.unreachable;
export const is_text = $module.is_text;
export const is_int = $module.is_int;
export const all_text = $module.all_text;
export const is_sorted = $module.is_sorted;
export const cannot_be_said = $module.cannot_be_said;
export const make = $module.make;
export const kind_of = $module.kind_of;
export const builtin = $module.builtin;
