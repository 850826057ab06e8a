// Made by Typhon from src/overrides.py; do not edit.
import app from "../app.js";
const $module = await app.module("overrides");
export const Base = $module.Base;
export const Child = $module.Child;
export const Grandchild = $module.Grandchild;
