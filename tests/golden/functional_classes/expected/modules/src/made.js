// Made by Typhon from src/made.py; do not edit.
import app from "../app.js";
const $module = await app.module("made");
export const Color = $module.Color;
export const Level = $module.Level;
export const Side = $module.Side;
export const Unit = $module.Unit;
export const Key = $module.Key;
export const Mode = $module.Mode;
export const use = $module.use;
export const enums = $module.enums;
