// Made by Typhon from src/_system.py; do not edit.
import app from "../app.js";
const $module = await app.module("_system");
export const find_program = $module.find_program;
export const getpid = $module.getpid;
