// Made by Typhon from src/borrowed.py; do not edit.
import app from "../app.js";
const $module = await app.module("borrowed");
export const pixels = $module.pixels;
export const samples = $module.samples;
export const lend = $module.lend;
