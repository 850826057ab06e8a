// Made by Typhon from src/boxes.py; do not edit.
import app from "../app.js";
const $module = await app.module("boxes");
export const Box = $module.Box;
export const NumberBox = $module.NumberBox;
export const Named = $module.Named;
export const Both = $module.Both;
export const pair = $module.pair;
export const flip = $module.flip;
export const page = $module.page;
export const unparameterized = $module.unparameterized;
export const boxes = $module.boxes;
export const NUMBERS = $module.NUMBERS;
