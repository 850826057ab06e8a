import * as stats from "./stats.py";
import { Survey, type Summary } from "./stats.py";

const one: Summary = stats.summarize([3, 1, 2], { trim: 0.1 });
const survey = new Survey(2026);
export const found = [one.mean, survey.summary().n, survey.rows(), stats.total("1"), stats.decoder()];
