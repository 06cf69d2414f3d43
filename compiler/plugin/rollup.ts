/** `gradsmith/rollup`. */
import { gradsmith } from "../plugin.ts";

export type { PluginOptions } from "../plugin.ts";
export default gradsmith.rollup;
