// Made by Typhon from src/pkg/__init__.py; do not edit.
import app from "../../app.js";
const $module = await app.module("pkg");
export const second = $module.second;
export const third = $module.third;
export const fourth = $module.fourth;
export const PI = $module.PI;
export const area = $module.area;
export const side = $module.side;
export const title = $module.title;
