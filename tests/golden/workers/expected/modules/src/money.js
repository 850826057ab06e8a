// Made by Typhon from src/money.py; do not edit.
import app from "../app.js";
const $module = await app.module("money");
export const Amount = $module.Amount;
export const unused = $module.unused;
