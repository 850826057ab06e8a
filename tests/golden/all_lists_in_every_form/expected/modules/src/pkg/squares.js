// Made by Typhon from src/pkg/squares.py; do not edit.
import app from "../../app.js";
const $module = await app.module("pkg.squares");
export const side = $module.side;
export const title = $module.title;
