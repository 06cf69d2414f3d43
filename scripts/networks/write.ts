/** What is made of the tables of layers: the JSON Schema and the page of the documentation. */
import { format } from "prettier";
import { page } from "./page.ts";
import { jsonSchema } from "./schema.ts";

/** Texts by their paths from the root; `frame` is what stands around the tables. */
export const documents = async (
  frame: string,
): Promise<Record<string, string>> => ({
  "net.schema.json": await format(jsonSchema(), { parser: "json" }),
  "docs/networks.md": await format(page(frame), {
    parser: "markdown",
  }),
});
