/** `gradsmith/rspack`. */
import { gradsmith } from "../plugin.ts";

export type { PluginOptions } from "../plugin.ts";

/** Its type is written out: inferred, it would name one of a package that need not be there. */
const rspack: (typeof gradsmith)["rspack"] = gradsmith.rspack;
export default rspack;
