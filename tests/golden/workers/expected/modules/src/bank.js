// Made by Typhon from src/bank.py; do not edit.
import app from "../app.js";
const $module = await app.module("bank");
export const Iban = $module.Iban;
export const NAME = $module.NAME;
export const Kind = $module.Kind;
export const Overdrawn = $module.Overdrawn;
export const Account = $module.Account;
export const interest = $module.interest;
export const watch = $module.watch;
export const convert = $module.convert;
export const rounded = $module.rounded;
export const rule_for = $module.rule_for;
export const numbers = $module.numbers;
export const quiz = $module.quiz;
export const rates = $module.rates;
export const locked = $module.locked;
export const statement = $module.statement;
export const total = $module.total;
