// Made by Typhon from packages/solids/paint.py; do not edit.
import app from "../../app.js";
const $module = await app.module("solids.paint");
export const Paint = $module.Paint;
export const PaintError = $module.PaintError;
