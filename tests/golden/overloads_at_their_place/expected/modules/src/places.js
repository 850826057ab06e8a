// Made by Typhon from src/places.py; do not edit.
import app from "../app.js";
const $module = await app.module("places");
export const different_names = $module.different_names;
export const keyword_in_one = $module.keyword_in_one;
export const options = $module.options;
export const Reader = $module.Reader;
export const Message = $module.Message;
