// Made by Typhon from src/ids.py; do not edit.
import app from "../app.js";
const $module = await app.module("ids");
export const UserId = $module.UserId;
export const AdminId = $module.AdminId;
export const Name = $module.Name;
export const Rows = $module.Rows;
const $Map = $module.Map;
export { $Map as Map };
export const find = $module.find;
export const names = $module.names;
export const add = $module.add;
export const each = $module.each;
export const hidden = $module.hidden;
export const reserved = $module.reserved;
