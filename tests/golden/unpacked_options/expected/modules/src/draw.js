// Made by Typhon from src/draw.py; do not edit.
import app from "../app.js";
const $module = await app.module("draw");
export const line = $module.line;
export const frame = $module.frame;
export const dash = $module.dash;
export const Pen = $module.Pen;
