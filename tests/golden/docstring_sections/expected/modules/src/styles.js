// Made by Typhon from src/styles.py; do not edit.
import app from "../app.js";
const $module = await app.module("styles");
export const google = $module.google;
export const numpy = $module.numpy;
export const rest = $module.rest;
export const old = $module.old;
export const Shape = $module.Shape;
