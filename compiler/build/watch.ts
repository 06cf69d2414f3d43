/** Runs again whenever a source or the configuration changes, until it is told to stop. */
import { basename, relative } from "node:path";
import { CONFIG_FILES, type Project } from "./config-file.ts";
import { kindOf } from "./kinds.ts";

/** Editors write in several steps: what comes within this many milliseconds is one change. */
const SETTLING = 30;

/** Longer than what the watcher leaves out. */
const REST = 120;

const SKIPPED = /(?:^|\/)(?:node_modules|\.[^/]+)(?:\/|$)/;

export interface Change {
  /** Whether the configuration is another one now. */
  readonly config: boolean;
}

export interface Watcher {
  /** One call at a time, for all that has changed since the last one. */
  readonly rebuild: (change: Change) => Promise<void>;
  /** From here on no change is missed. */
  readonly ready: () => void;
}

/**
 * Calls `rebuild` for what changes below the project's root, and once at the beginning for what may have
 * changed meanwhile. Resolves when `signal` says so and the last rebuild is done.
 */
export async function watch(
  { root, file }: Project,
  { rebuild, ready }: Watcher,
  signal: AbortSignal,
): Promise<void> {
  const { watch: start } = await import("chokidar");
  const config = file === undefined ? CONFIG_FILES : [basename(file)];
  const fromRoot = (path: string): string =>
    relative(root, path).replaceAll("\\", "/");
  const watcher = start(root, {
    ignoreInitial: true,
    ignored: (path, stats) => {
      const name = fromRoot(path);
      if (SKIPPED.test(name)) return true;
      const isWanted = config.includes(name) || kindOf(name) !== undefined;
      return stats?.isFile() === true && !isWanted;
    },
  });
  const queue = new Queue(rebuild);
  watcher.on("ready", () => {
    ready();
    queue.add(false);
  });
  watcher.on("all", (_, path) => {
    const name = fromRoot(path);
    const isConfig = config.includes(name);
    if (isConfig || kindOf(name) !== undefined) queue.add(isConfig);
  });
  const late = lateChanges((isConfig) => queue.add(isConfig));
  watcher.on("raw", (_, path) => late.note(config.includes(basename(path))));
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  late.forget();
  await watcher.close();
  await queue.end();
}

/**
 * Looks once more when the file system has come to rest: of two changes of a file within 50 ms the watcher
 * reports the first only.
 */
function lateChanges(look: (config: boolean) => void) {
  let timer: NodeJS.Timeout | undefined;
  let config = false;
  const end = (): void => {
    look(config);
    config = false;
  };
  return {
    note: (isConfig: boolean): void => {
      config ||= isConfig;
      clearTimeout(timer);
      timer = setTimeout(end, REST);
    },
    forget: (): void => clearTimeout(timer),
  };
}

/** Gathers changes, and rebuilds once for those that come while it waits or works. */
class Queue {
  readonly #rebuild: (change: Change) => Promise<void>;
  #pending: Change | undefined;
  #working: Promise<void> | undefined;
  #ended = false;

  constructor(rebuild: (change: Change) => Promise<void>) {
    this.#rebuild = rebuild;
  }

  add(config: boolean): void {
    this.#pending = { config: config || this.#pending?.config === true };
    this.#working ??= this.#work();
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#working;
  }

  async #work(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    while (this.#pending !== undefined && !this.#ended) {
      const change = this.#pending;
      this.#pending = undefined;
      await this.#rebuild(change);
    }
    this.#working = undefined;
  }
}
