// Made by Typhon from src/charts.py; do not edit.
import app from "../app.js";
const $module = await app.module("charts");
export const Chart = $module.Chart;
export const LAYOUT = $module.LAYOUT;
export const parse = $module.parse;
export const bars = $module.bars;
export const compare = $module.compare;
