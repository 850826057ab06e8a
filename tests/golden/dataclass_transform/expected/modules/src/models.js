// Made by Typhon from src/models.py; do not edit.
import app from "../app.js";
const $module = await app.module("models");
export const Field = $module.Field;
export const unrelated = $module.unrelated;
export const record = $module.record;
export const ModelMeta = $module.ModelMeta;
export const Model = $module.Model;
export const Entity = $module.Entity;
export const Point = $module.Point;
export const User = $module.User;
export const Admin = $module.Admin;
export const Order = $module.Order;
