// Made by Typhon from src/pkg/texts.py; do not edit.
import app from "../../app.js";
const $module = await app.module("pkg.texts");
export const title = $module.title;
