/** Who takes part in an item, by name: ours, the expert's, and peers. */
import type { Contender, Make, Module } from "./contender.ts";
import type { Item } from "./item.ts";
import { ITEMS } from "./items/index.ts";
import { PEERS } from "./peers/index.ts";

export const OURS = "Gradsmith";
export const EXPERT = "JavaScript by hand";
export const NATIVE = "C by hand";

/** Where the modules lie that Gradsmith has made, seen from where this runs. */
const moduleOf = (item: Item): string =>
  new URL(`./modules/${item.name}.js`, import.meta.url).href;

const makeOurs =
  (item: Item): Make =>
  async (data) =>
    item.ours((await import(moduleOf(item))) as Module, data);

/** Who does the item; or why a peer does not. */
export function makersOf(item: Item): ReadonlyMap<string, Make | string> {
  return new Map<string, Make | string>([
    [OURS, makeOurs(item)],
    [EXPERT, item.expert],
    ...Object.entries(item.others ?? {}),
    ...PEERS.map(({ name, does }) => [name, does(item)] as const),
  ]);
}

export function itemOf(name: string): Item {
  const item = ITEMS.find((one) => one.name === name);
  if (item === undefined) throw new Error(`there is no item '${name}'`);
  return item;
}

export async function contenderOf(
  itemName: string,
  name: string,
): Promise<Contender> {
  const item = itemOf(itemName);
  const make = makersOf(item).get(name);
  if (typeof make !== "function")
    throw new Error(`'${name}' does not do '${itemName}'`);
  return make(item.data());
}
