// Made by Typhon from src/workshop/__init__.py; do not edit.
import app from "../../app.js";
const $module = await app.module("workshop");
export const Cube = $module.Cube;
export const build = $module.build;
export const join = $module.join;
