/** Code of pages, run: `f(x); // 3` claims that f(x) is 3. */
import * as api from "../../compiler/index.ts";
import * as runtime from "../../runtime/index.ts";

const Async = Object.getPrototypeOf(async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<void>;

/** What two texts claim to be the same. */
export interface Claim {
  readonly value: unknown;
  readonly expected: unknown;
}

/** The claims of a piece of code that imports nothing but this package. */
export async function claimsOf(code: string): Promise<Claim[]> {
  const claims: Claim[] = [];
  const claim = (value: unknown, expected: unknown): void => {
    claims.push({ value: plain(value), expected: plain(expected) });
  };
  const body = code
    .replaceAll(/^import (.*) from "gradsmith";$/gm, "const $1 = api;")
    .replaceAll(
      /^import (.*) from "gradsmith\/runtime";$/gm,
      "const $1 = runtime;",
    )
    .replaceAll(/^([^;\n]*); \/\/ (.*)$/gm, "claim($1, ($2));");
  await new Async("api", "runtime", "claim", body)(api, runtime, claim);
  return claims;
}

/** Typed arrays as plain ones, so that they can be written in a comment. */
function plain(value: unknown): unknown {
  if (value instanceof Float64Array) return [...value].map((x) => x + 0);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, plain(one)]),
  );
}
