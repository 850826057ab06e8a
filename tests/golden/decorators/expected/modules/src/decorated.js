// Made by Typhon from src/decorated.py; do not edit.
import app from "../app.js";
const $module = await app.module("decorated");
export const cached = $module.cached;
export const timed = $module.timed;
export const query = $module.query;
export const fetch = $module.fetch;
export const compute = $module.compute;
export const registered = $module.registered;
export const shown = $module.shown;
export const opened = $module.opened;
export const generated = $module.generated;
export const connected = $module.connected;
export const Service = $module.Service;
