/** What is wrong with the groups of a module: as arguments, and as what has a beginning. */
import { isAtLeast, volume } from "./affine.ts";
import type { LoweredModule, Param } from "./loops.ts";
import type { Report } from "./verify-expr.ts";

/** Of the workspace a function may have only the first members. */
export function verifyGroup(
  { name, group, arrays }: Param & { kind: "group" },
  module: LoweredModule,
  report: Report,
): void {
  for (const one of group.members)
    if (one.host !== undefined)
      verifyHost(one, group.members[one.host], report);
  if (!module.groups.includes(group))
    report(`${name} is of the group ${group.type}, which the module lacks`);
  const more = group.members.length - arrays.length;
  if (more < 0 || (more > 0 && group.type !== "Workspace"))
    report(
      `${name} has ${arrays.length} arrays for ${group.members.length} members`,
    );
}

type Member = LoweredModule["groups"][number]["members"][number];

/** Where a member lies at the place of another one, that one is no shorter and has its own. */
function verifyHost(
  { name, shape }: Member,
  host: Member | undefined,
  report: Report,
): void {
  if (host === undefined || host.host !== undefined)
    report(`${name} lies at no member's own place`);
  else if (!isAtLeast(volume(host.shape), volume(shape)))
    report(`${name} may be longer than ${host.name}, where it lies`);
}

/** Each member of a group begins with something, once, in the order of the group. */
export function verifyBeginnings({
  beginnings = [],
  groups,
}: LoweredModule): string[] {
  return beginnings.flatMap(({ group, members }) => {
    const found = groups.find(({ type }) => type === group);
    if (found === undefined)
      return [`${group} begins with something, but there is no such group`];
    const wanted = found.members.map((one) => one.name).join(", ");
    const given = members.map((one) => one.member).join(", ");
    return wanted === given
      ? []
      : [`${group} has the members ${wanted}, but begins with ${given}`];
  });
}
