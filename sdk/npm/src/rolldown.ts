// `typhon/rolldown`: the plugin of `typhon/rollup`, whose hooks Rolldown shares, with its types.
import type { Plugin } from "rolldown";
import type { TyphonOptions } from "./bundlers/options.js";
import { typhon as typhonForRollup } from "./rollup.js";

export type { TyphonOptions };

export const typhon = typhonForRollup as unknown as (options?: TyphonOptions) => Plugin;

export default typhon;
