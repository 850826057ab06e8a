// Made by Typhon from src/workshop/bench.py; do not edit.
import app from "../../app.js";
const $module = await app.module("workshop.bench");
export const CrackedError = $module.CrackedError;
export const Box = $module.Box;
export const build = $module.build;
export const color_of = $module.color_of;
export const saw = $module.saw;
export const unknown_in_it = $module.unknown_in_it;
