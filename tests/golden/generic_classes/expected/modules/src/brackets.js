// Made by Typhon from src/brackets.py; do not edit.
import app from "../app.js";
const $module = await app.module("brackets");
export const Stack = $module.Stack;
export const Registry = $module.Registry;
export const drain = $module.drain;
