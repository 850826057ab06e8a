// Made by Typhon from src/overrides.py; do not edit.
import app from "../app.js";
const $module = await app.module("overrides");
export const Base = $module.Base;
export const Child = $module.Child;
export const Grandchild = $module.Grandchild;
export const Left = $module.Left;
export const Right = $module.Right;
export const Diamond = $module.Diamond;
export const Static = $module.Static;
export const BelowStatic = $module.BelowStatic;
export const Failure = $module.Failure;
export const OtherFailure = $module.OtherFailure;
export const Twice = $module.Twice;
export const InACircle = $module.InACircle;
export const AlsoInACircle = $module.AlsoInACircle;
export const Visitor = $module.Visitor;
export const Printer = $module.Printer;
