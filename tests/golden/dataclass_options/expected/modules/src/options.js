// Made by Typhon from src/options.py; do not edit.
import app from "../app.js";
const $module = await app.module("options");
export const Pointed = $module.Pointed;
export const Marked = $module.Marked;
export const Hashed = $module.Hashed;
export const Bare = $module.Bare;
export const use = $module.use;
export const make = $module.make;
