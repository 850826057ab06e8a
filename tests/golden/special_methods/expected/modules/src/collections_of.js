// Made by Typhon from src/collections_of.py; do not edit.
import app from "../app.js";
const $module = await app.module("collections_of");
export const Table = $module.Table;
export const Row = $module.Row;
export const Pages = $module.Pages;
export const Countdown = $module.Countdown;
export const Ticker = $module.Ticker;
export const Connection = $module.Connection;
export const Pool = $module.Pool;
export const SubCountdown = $module.SubCountdown;
