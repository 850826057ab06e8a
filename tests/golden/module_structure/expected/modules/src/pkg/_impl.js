// Made by Typhon from src/pkg/_impl.py; do not edit.
import app from "../../app.js";
const $module = await app.module("pkg._impl");
export const Engine = $module.Engine;
export const helper = $module.helper;
export const _hidden_helper = $module._hidden_helper;
