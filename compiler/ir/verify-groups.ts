/** What is wrong with the groups of a module: as arguments, and as what has a beginning. */
import type { LoweredModule, Param } from "./loops.ts";
import type { Report } from "./verify-expr.ts";

/** Of the workspace a function may have only the first members. */
export function verifyGroup(
  { name, group, arrays }: Param & { kind: "group" },
  module: LoweredModule,
  report: Report,
): void {
  if (!module.groups.includes(group))
    report(`${name} is of the group ${group.type}, which the module lacks`);
  const more = group.members.length - arrays.length;
  if (more < 0 || (more > 0 && group.type !== "Workspace"))
    report(
      `${name} has ${arrays.length} arrays for ${group.members.length} members`,
    );
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
