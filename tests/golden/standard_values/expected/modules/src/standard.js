// Made by Typhon from src/standard.py; do not edit.
import app from "../app.js";
const $module = await app.module("standard");
export const later = $module.later;
export const exactly = $module.exactly;
export const at_noon = $module.at_noon;
export const add = $module.add;
export const rotate = $module.rotate;
export const below = $module.below;
export const by_day = $module.by_day;
export const fill = $module.fill;
export const counts = $module.counts;
export const codes = $module.codes;
export const raw = $module.raw;
