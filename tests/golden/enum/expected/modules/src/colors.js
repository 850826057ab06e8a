// Made by Typhon from src/colors.py; do not edit.
import app from "../app.js";
const $module = await app.module("colors");
export const Color = $module.Color;
export const Level = $module.Level;
export const Side = $module.Side;
export const Shape = $module.Shape;
export const Bits = $module.Bits;
export const paint = $module.paint;
export const hidden = $module.hidden;
export const bits = $module.bits;
