// Made by Typhon from src/calls.py; do not edit.
import app from "../app.js";
const $module = await app.module("calls");
export const timed = /* @__PURE__ */ $module.get("timed");
export const run = /* @__PURE__ */ $module.get("run");
export const with_first = /* @__PURE__ */ $module.get("with_first");
export const make_async = /* @__PURE__ */ $module.get("make_async");
export const retry = /* @__PURE__ */ $module.get("retry");
export const any_function = /* @__PURE__ */ $module.get("any_function");
export const no_parameters_written = /* @__PURE__ */ $module.get("no_parameters_written");
export const Task = /* @__PURE__ */ $module.get("Task");
export const task = /* @__PURE__ */ $module.get("task");
export const start = /* @__PURE__ */ $module.get("start");
export const Command = /* @__PURE__ */ $module.get("Command");
export const command = /* @__PURE__ */ $module.get("command");
//# sourceMappingURL=calls.js.map
