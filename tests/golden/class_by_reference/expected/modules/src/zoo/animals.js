// Made by Typhon from src/zoo/animals.py; do not edit.
import app from "../../app.js";
const $module = await app.module("zoo.animals");
export const Animal = $module.Animal;
export const Dog = $module.Dog;
export const meet = $module.meet;
export const where = $module.where;
