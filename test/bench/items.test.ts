/** What the bench measures is right: ours, the expert's code, and differences agree on small sizes. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../../compiler/index.ts";
import * as runtime from "../../runtime/index.ts";
import type { Contender, Module } from "../../bench/contender.ts";
import { disagreement } from "../../bench/harness/rounds.ts";
import type { Item } from "../../bench/item.ts";
import { SMALL } from "../../bench/items/index.ts";

/** The module that Gradsmith makes of an item, live. */
async function live({ source, options }: Item): Promise<Module> {
  const text =
    source.text?.() ??
    (await readFile(new URL(`../../${source.file}`, import.meta.url), "utf8"));
  const { code } = await compile(
    { file: path.basename(source.file), text },
    { ...options, target: "js", runtime: "runtime" },
  );
  const body = code
    .replace(
      /^import \{([^}]*)\} from "runtime";$/m,
      (_, names: string) => `const {${names}} = runtime;`,
    )
    .replaceAll(/^export (const|function) /gm, "$1 ");
  const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)];
  return new Function(
    "runtime",
    `${body}\nreturn { ${names.map(([, name]) => name).join(", ")} };`,
  )(runtime) as Module;
}

const found = (contender: Contender) => {
  const value = contender.value(0);
  const values = contender.values?.slice() ?? Float64Array.of(value);
  contender.result.fill(NaN);
  contender.gradient(0);
  return { values, result: contender.result.slice() };
};

describe.each(SMALL.map((item) => [item.name, item] as const))(
  "%s",
  (_, item) => {
    it("by hand is as compiled", async () => {
      const data = item.data();
      const ours = found(item.ours(await live(item), data));
      for (const make of [item.expert, ...Object.values(item.others ?? {})]) {
        const expert = found(await make(data));
        expect(disagreement(expert, ours)).toBeLessThan(1e-10);
      }
    });
  },
);
