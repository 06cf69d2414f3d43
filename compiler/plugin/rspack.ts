/** `gradsmith/rspack`. */
import type { UnpluginInstance } from "unplugin";
import { gradsmith, type PluginOptions } from "../plugin.ts";

export type { PluginOptions } from "../plugin.ts";

/** Its type is written out: inferred, it would name one of a package that need not be there. */
const rspack: UnpluginInstance<PluginOptions | undefined>["rspack"] =
  gradsmith.rspack;
export default rspack;
