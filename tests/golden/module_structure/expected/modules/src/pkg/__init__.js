// Made by Typhon from src/pkg/__init__.py; do not edit.
import app from "../../app.js";
const $module = await app.module("pkg");
export const Engine = $module.Engine;
export const Mode = $module.Mode;
export const assist = $module.assist;
export const dumps = $module.dumps;
export const shown = $module.shown;
export const twice = $module.twice;
export * as sub from "./sub/__init__.js";
