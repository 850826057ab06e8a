// Made by Typhon from src/failing.py; do not edit.
import app from "../app.js";
const $module = await app.module("failing");
export const AppError = $module.AppError;
export const NotFound = $module.NotFound;
export const BadJson = $module.BadJson;
export const Wrapped = $module.Wrapped;
export const find = $module.find;
export const last_error = $module.last_error;
