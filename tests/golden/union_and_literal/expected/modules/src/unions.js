// Made by Typhon from src/unions.py; do not edit.
import app from "../app.js";
const $module = await app.module("unions");
export const either = $module.either;
const $number = $module.number;
export { $number as number };
export const deep = $module.deep;
export const mode = $module.mode;
export const mixed = $module.mixed;
export const quotes = $module.quotes;
export const by_id = $module.by_id;
export const many = $module.many;
