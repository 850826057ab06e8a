// Made by Typhon from src/loose.py; do not edit.
import app from "../app.js";
const $module = await app.module("loose");
export const everything = $module.everything;
export const parameter = $module.parameter;
export const result = $module.result;
export const no_parameters = $module.no_parameters;
export const Loose = $module.Loose;
