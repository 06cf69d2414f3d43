/** What the project's configuration imports, without the checks that the command line has made already. */
import type { Config } from "../../compiler/config.ts";

export const defineConfig = (config: Config): Config => config;
