// Made by Typhon from src/waiting.py; do not edit.
import app from "../app.js";
const $module = await app.module("waiting");
export const fetch = $module.fetch;
export const nothing = $module.nothing;
export const maybe = $module.maybe;
export const both = $module.both;
export const coroutine = $module.coroutine;
export const ticks = $module.ticks;
export const Client = $module.Client;
