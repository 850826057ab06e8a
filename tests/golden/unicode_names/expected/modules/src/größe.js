// Made by Typhon from src/größe.py; do not edit.
import app from "../app.js";
const $module = await app.module("größe");
export const länge = $module.länge;
export const f = $module.f;
export const 形 = $module.形;
export const emoji = $module.emoji;
export const nach = $module.nach;
