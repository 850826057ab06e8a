// Made by Typhon from src/access.py; do not edit.
import app from "../app.js";
const $module = await app.module("access");
export const Access = $module.Access;
export const Style = $module.Style;
export const Port = $module.Port;
export const Corner = $module.Corner;
export const allow = $module.allow;
export const style = $module.style;
export const corner = $module.corner;
