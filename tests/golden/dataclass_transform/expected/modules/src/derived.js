// Made by Typhon from src/derived.py; do not edit.
import app from "../app.js";
const $module = await app.module("derived");
export const Guest = $module.Guest;
