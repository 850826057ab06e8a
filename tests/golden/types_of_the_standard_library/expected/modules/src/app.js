// Made by Typhon from src/app.py; do not edit.
import app from "../app.js";
const $module = await app.module("app");
export const find = $module.find;
export const options = $module.options;
export const ordered = $module.ordered;
export const counts = $module.counts;
export const Options = $module.Options;
