// Made by Typhon from src/points.py; do not edit.
import app from "../app.js";
const $module = await app.module("points");
export const Size = $module.Size;
export const move = $module.move;
export const walk = $module.walk;
export const bounds = $module.bounds;
export const swap = $module.swap;
export const row = $module.row;
export const setting = $module.setting;
