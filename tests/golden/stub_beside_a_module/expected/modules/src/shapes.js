// Made by Typhon from src/shapes.py; do not edit.
import app from "../app.js";
const $module = await app.module("shapes");
export const LIMIT = $module.LIMIT;
export const Shape = $module.Shape;
export const area = $module.area;
