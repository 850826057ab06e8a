// Made by Typhon from src/here.py; do not edit.
import app from "../app.js";
const $module = await app.module("here");
export const modern = $module.modern;
export const PLATFORM = $module.PLATFORM;
export const fast = $module.fast;
export const Later = $module.Later;
export const missing = $module.missing;
