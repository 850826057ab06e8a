// Made by Typhon from src/pkg/circles.py; do not edit.
import app from "../../app.js";
const $module = await app.module("pkg.circles");
export const PI = $module.PI;
export const area = $module.area;
