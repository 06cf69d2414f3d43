/**
 * The plugin for bundlers: `import { valueAndGradient } from "./loss.grad"`. Each bundler has a door of
 * its own in plugin/.
 */
import { fileURLToPath } from "node:url";
import {
  createUnplugin,
  type UnpluginBuildContext,
  type UnpluginContext,
} from "unplugin";
import type { Mapped } from "./build/mapping.ts";
import { RUNTIME } from "./emit/module.ts";
import { CompileError } from "./errors.ts";
import { SourceCompiler } from "./plugin/compiler.ts";
import { bundlerError, bundlerWarning } from "./plugin/errors.ts";
import type { PluginOptions } from "./plugin/options.ts";

export type { PluginOptions } from "./plugin/options.ts";

/** Sources as they are imported; `?raw` and `?url` are the bundler's own. */
const SOURCES = /\.(?:grad|net\.ya?ml)(?:\?(?!.*\b(?:raw|url)\b).*)?$/;

/** Rollup alone finds no packages by itself. */
const runtimePath = (id: string): string | null =>
  id === RUNTIME ? fileURLToPath(import.meta.resolve(RUNTIME)) : null;

type Context = UnpluginBuildContext & UnpluginContext;

const pathOf = (id: string): string => id.replace(/\?.*$/s, "");

/** Bundlers that show an error's message, but no frame beside it. */
const FRAMELESS: readonly string[] = ["webpack", "rspack", "esbuild"];

export const gradsmith = createUnplugin<PluginOptions | undefined>(
  (options = {}, { framework }) => {
    const compiler = new SourceCompiler(options);
    const settle = (root: string | undefined): void => {
      if (root !== undefined) compiler.root = root;
    };
    const load = async (context: Context, id: string): Promise<Mapped> => {
      const path = pathOf(id);
      context.addWatchFile(path);
      const config = await compiler.configFile();
      if (config !== undefined) context.addWatchFile(config);
      try {
        const { warnings, ...made } = await compiler.compile(path);
        for (const one of warnings) context.warn(bundlerWarning(one, path));
        return made;
      } catch (error) {
        if (!(error instanceof CompileError)) throw error;
        throw bundlerError(error, path, FRAMELESS.includes(framework));
      }
    };
    return {
      name: "gradsmith",
      enforce: "pre",
      // Not by `transform`: a map of what is transformed could not lead to the programs of a network.
      load: {
        filter: { id: SOURCES },
        handler(id) {
          return load(this, id);
        },
      },
      buildStart: () => compiler.reload(),
      watchChange: () => compiler.reload(),
      vite: { configResolved: ({ root }) => settle(root) },
      rollup: { resolveId: runtimePath },
      webpack: ({ context }) => settle(context),
      rspack: ({ context }) => settle(context),
      esbuild: {
        setup: ({ initialOptions }) => settle(initialOptions.absWorkingDir),
      },
    };
  },
);
