/** The arrays that functions need besides their arguments: views of one workspace, or scratch of the module. */
import { plusInteger, volume } from "../ir/affine.ts";
import {
  constant,
  tensor,
  type Expr,
  type Index,
  type Tensor,
} from "../ir/expr.ts";
import type { FunctionName } from "../differentiate/derive.ts";
import {
  lengthsOf,
  type Group,
  type Param,
  type Scratch,
} from "../ir/loops.ts";
import type { Turns } from "./lives.ts";
import { share, type Lives } from "./share.ts";

interface Member {
  readonly name: string;
  readonly shape: readonly Expr[];
  readonly array: Tensor;
  /** The loops with each turn of which it begins anew. */
  readonly turns: Set<Index>;
}

/** Functions of a module share members of one name and shape: only one of them runs at a time. */
export class Workspace {
  private members: Member[] = [];
  private taken = new Set<Member>();
  private marked: number | undefined;

  /** From here on another function takes its arrays; `kept` are those it must leave alone. */
  next(kept: ReadonlySet<Tensor>): void {
    this.taken = new Set(
      this.members.filter((member) => kept.has(member.array)),
    );
  }

  /** An array for a tensor, not used for anything else in this function; of `turn`, if it begins anew with each. */
  take(name: string, shape: readonly Expr[], turn?: Index): Tensor {
    const same = (one: Member): boolean =>
      one.name === name &&
      one.shape.length === shape.length &&
      one.shape.every((extent, axis) => extent === shape[axis]);
    let member = this.members.find((one) => same(one) && !this.taken.has(one));
    if (member === undefined) {
      const array = tensor(name, [volume(shape)], "local");
      member = { name, shape, array, turns: new Set() };
      this.members.push(member);
    }
    if (turn !== undefined) member.turns.add(turn);
    this.taken.add(member);
    return member.array;
  }

  get arrays(): ReadonlySet<Tensor> {
    return new Set(this.members.map((one) => one.array));
  }

  get turns(): Turns {
    return new Map(this.members.map(({ array, turns }) => [array, turns]));
  }

  /** Drops the arrays that no function uses after all. */
  prune(used: ReadonlySet<unknown>): void {
    const kept = (members: readonly Member[]): Member[] =>
      members.filter(({ array }) => used.has(array));
    if (this.marked !== undefined)
      this.marked = kept(this.members.slice(0, this.marked)).length;
    this.members = kept(this.members);
  }

  private unique(): { name: string; shape: readonly Expr[] }[] {
    const used = new Set<string>();
    return this.members.map(({ name, shape }) => {
      let free = name;
      for (let k = 2; used.has(free); k++) free = `${name}_${k}`;
      used.add(free);
      return { name: free, shape };
    });
  }

  /** From here on only `predict` takes arrays. */
  mark(): void {
    this.marked = this.members.length;
  }

  /** How many members there are for a function. */
  count(name: FunctionName): number {
    return name === "predict"
      ? this.members.length
      : (this.marked ?? this.members.length);
  }

  group(lives: Lives): Group {
    const numbers = new Map(this.members.map((one, k) => [one.array, k]));
    const first = this.marked ?? this.members.length;
    const usual = share(this.members.slice(0, first), lives);
    const places = share(this.members.slice(first), lives, usual);
    const hosts = new Map(
      places.flatMap(({ arrays: [host, ...guests] }) =>
        guests.map((one) => [numbers.get(one), numbers.get(host!)] as const),
      ),
    );
    return {
      type: "Workspace",
      doc: `What functions keep between their steps, and \`forward\` for \`backward\`${hosts.size > 0 ? "; what is never needed at once shares a place" : ""}.`,
      members: this.unique().map((one, k) => {
        const host = hosts.get(k);
        return { ...one, ...(host !== undefined && { host }) };
      }),
    };
  }

  /** The argument of a function that uses no more than the first `count` members. */
  param(group: Group, count: number): Param & { kind: "group" } {
    const used = this.members.slice(0, count);
    return {
      kind: "group",
      name: "work",
      group,
      arrays: used.map((one) => one.array),
      doc: "overwritten",
      length: lengthsOf(group, count).reduce<Expr>(plusInteger, constant(0)),
    };
  }

  /** The same arrays as constants of the module: of programs that take nothing but scalars. */
  scratch(): Scratch[] {
    return this.members.map(({ array, shape }) => {
      const length = volume(shape);
      if (length.kind !== "const")
        throw new Error("scratch has a fixed length");
      return { array, length: length.value };
    });
  }
}
