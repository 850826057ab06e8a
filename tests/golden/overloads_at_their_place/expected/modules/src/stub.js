// Made by Typhon from src/stub.py; do not edit.
import app from "../app.js";
const $module = await app.module("stub");
export const convert = $module.convert;
