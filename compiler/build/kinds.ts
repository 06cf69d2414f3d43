/** The kinds of sources: how their files end, and what is made of a file of each. */

export interface Kind {
  /** How names of files of the kind end. */
  readonly ending: RegExp;
  /** A module's own text, a network, or TypeScript in which definitions of both stand. */
  readonly holds: "program" | "network" | "definitions";
  /** How the declarations beside a source end that a bundler imports as it is. */
  readonly declarations: string | undefined;
}

/** From the longest ending: `loss.grad.ts` is no `loss.grad`. */
// prettier-ignore
export const KINDS: readonly Kind[] = [
  { ending: /\.net\.yaml$/, holds: "network",     declarations: ".net.d.yaml.ts" },
  { ending: /\.net\.yml$/,  holds: "network",     declarations: ".net.d.yml.ts" },
  { ending: /\.net\.json$/,   holds: "network",     declarations: undefined },
  { ending: /\.grad\.ts$/,    holds: "definitions", declarations: undefined },
  { ending: /\.grad$/,        holds: "program",     declarations: ".d.grad.ts" },
];

/** What is looked for where a configuration does not say. */
export const PATTERNS: readonly string[] = [
  "**/*.grad",
  "**/*.grad.ts",
  "**/*.net.{yaml,yml,json}",
];

/** Declarations of ours end like definitions: `loss.d.grad.ts`. */
const DECLARATIONS = /\.d\.(?:grad|yaml|yml)\.ts$/;

export const kindOf = (path: string): Kind | undefined =>
  DECLARATIONS.test(path)
    ? undefined
    : KINDS.find(({ ending }) => ending.test(path));

/** The path without the ending of its kind. */
export const stemOf = (path: string, { ending }: Kind): string =>
  path.replace(ending, "");

/** Where the declarations of a source go; undefined of one that no bundler imports as it is. */
export function declarationsPath(source: string): string | undefined {
  const kind = kindOf(source);
  return kind?.declarations && stemOf(source, kind) + kind.declarations;
}
