// Made by Typhon from src/documented.py; do not edit.
import app from "../app.js";
const $module = await app.module("documented");
export const google = $module.google;
export const numpy = $module.numpy;
export const rest = $module.rest;
export const ends_comment = $module.ends_comment;
export const Thing = $module.Thing;
export const LIMIT = $module.LIMIT;
