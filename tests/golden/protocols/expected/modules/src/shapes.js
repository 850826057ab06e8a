// Made by Typhon from src/shapes.py; do not edit.
import app from "../app.js";
const $module = await app.module("shapes");
export const Circle = $module.Circle;
export const draw_all = $module.draw_all;
export const grow = $module.grow;
export const smallest = $module.smallest;
export const first = $module.first;
export const on = $module.on;
export const transform = $module.transform;
export const apply = $module.apply;
