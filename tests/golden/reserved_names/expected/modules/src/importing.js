// Made by Typhon from src/importing.py; do not edit.
import app from "../app.js";
const $module = await app.module("importing");
export const Local = $module.Local;
const $PythonError = $module.PythonError;
export { $PythonError as PythonError };
export const f = $module.f;
