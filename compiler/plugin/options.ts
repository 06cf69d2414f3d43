/** What the plugin is told where a bundler is configured. */
import type { Config } from "../config.ts";

/** Goes before what the configuration of the project says. */
export interface PluginOptions extends Pick<Config, "options" | "overrides"> {
  /** The configuration; default: the one at the bundler's root, if there is one; false: none. */
  readonly config?: string | false;
  /** Whether declarations are written beside the sources; default: true. */
  readonly types?: boolean;
}
