/** Groups of statements that wait for each other. */

/** What must run after others. */
interface Waiting<Group> {
  readonly before: ReadonlySet<Group>;
}

/** The groups that must run before some others, directly or by way of groups between. */
export function ancestors<Group extends Waiting<Group>>(
  groups: readonly Group[],
): ReadonlySet<Group> {
  const found = new Set<Group>();
  const open = [...groups];
  for (let one = open.pop(); one !== undefined; one = open.pop())
    for (const earlier of one.before)
      if (!found.has(earlier)) {
        found.add(earlier);
        open.push(earlier);
      }
  return found;
}

/** Whether a group runs after all the others anyway: joining must not hold up what waits for it. */
export function addsNoWait<Group extends Waiting<Group>>(
  group: Group,
  awaited: readonly Group[],
): boolean {
  const others = awaited.filter((one) => one !== group);
  if (others.every((one) => group.before.has(one))) return true;
  const early = ancestors([group]);
  return others.every((one) => early.has(one));
}

/** Always the first in the order of making that waits for nothing more. */
export function inOrder<Group extends Waiting<Group>>(
  groups: readonly Group[],
): Group[] {
  const place = new Map(groups.map((one, k) => [one, k]));
  const waits = groups.map((one) => one.before.size);
  const after = groups.map((): number[] => []);
  groups.forEach(({ before }, k) => {
    for (const one of before) after[place.get(one)!]!.push(k);
  });
  const order: Group[] = [];
  for (let k = 0; k < groups.length;) {
    if (waits[k] !== 0) {
      k++;
      continue;
    }
    order.push(groups[k]!);
    waits[k] = -1;
    let next = k + 1;
    for (const later of after[k]!)
      if (--waits[later]! === 0) next = Math.min(next, later);
    k = next;
  }
  return order;
}
