// Made by Typhon from src/stub.py; do not edit.
import app from "../app.js";
const $module = await app.module("stub");
export const pick = $module.pick;
export const Made = $module.Made;
