// Made by Typhon from src/land/__init__.py; do not edit.
import app from "../../app.js";
const $module = await app.module("land");
export const Lake = $module.Lake;
export const River = $module.River;
export const Water = $module.Water;
export const deepest = $module.deepest;
export * as rivers from "./rivers.js";
