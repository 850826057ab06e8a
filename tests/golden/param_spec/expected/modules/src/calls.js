// Made by Typhon from src/calls.py; do not edit.
import app from "../app.js";
const $module = await app.module("calls");
export const timed = $module.timed;
export const run = $module.run;
export const with_first = $module.with_first;
export const make_async = $module.make_async;
export const retry = $module.retry;
export const any_function = $module.any_function;
export const no_parameters_written = $module.no_parameters_written;
export const Task = $module.Task;
export const task = $module.task;
export const start = $module.start;
export const Command = $module.Command;
export const command = $module.command;
