// Made by Typhon from src/containers.py; do not edit.
import app from "../app.js";
const $module = await app.module("containers");
export const lists = $module.lists;
export const bare = $module.bare;
export const tuples = $module.tuples;
export const dicts = $module.dicts;
export const by_pair = $module.by_pair;
export const sets = $module.sets;
export const frozen = $module.frozen;
export const abstract = $module.abstract;
