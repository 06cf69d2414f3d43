/** `gradsmith/rolldown`. */
import { gradsmith } from "../plugin.ts";

export type { PluginOptions } from "../plugin.ts";
export default gradsmith.rolldown;
