// Made by Typhon from .typhon/stdlib/collections/__init__.py; do not edit.
import app from "../../../app.js";
const $module = await app.module("collections");
export const Counter = $module.Counter;
