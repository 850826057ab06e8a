// Made by Typhon from src/pkg/sub/__init__.py; do not edit.
import app from "../../../app.js";
const $module = await app.module("pkg.sub");
export const twice = $module.twice;
export const Mode = $module.Mode;
export const dumps = $module.dumps;
