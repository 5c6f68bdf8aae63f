import { finalExpectationSchema, type FinalExpectationText } from "../schema/expectations.ts";
import type { HeaderScope } from "../schema/header.ts";
import type { Problems } from "../source/problem.ts";
import { entryOf, type MapEntry, type MapNode } from "../source/source-node.ts";
import { boundTo, isOpen } from "./expand.ts";
import { readEntry } from "./part.ts";
import type { PaymentGroup } from "./payments.ts";
import { bindingOf } from "./rows.ts";
import { bindingFor } from "./step-entries.ts";
import type { Variables } from "./variables.ts";

/** Final expectations that have columns, read. */
export interface ExpectedRows {
  readonly expected: FinalExpectationText;
  /** Where they stand, those of a group once for each of its payments. */
  readonly node: MapNode;
  /** The groups, and each payment that has expectations of its own as one. */
  readonly groups: readonly PaymentGroup[];
}

/**
 * Final expectations with what the columns of each payment give: of a group with columns in them, one for each of its payments.
 *
 * @returns Nothing where there are no columns in them, and where they are wrong; how is among the problems.
 */
export function expectedRows(
  root: MapNode,
  {
    scope,
    groups,
    variables,
    problems,
  }: {
    readonly scope: HeaderScope;
    readonly groups: readonly PaymentGroup[];
    readonly variables: Variables | undefined;
    readonly problems: Problems;
  },
): ExpectedRows | undefined {
  const entry = entryOf(root, "expect");
  if (variables === undefined || entry?.value.kind !== "map" || !isOpen(entry.value)) return undefined;
  const single: PaymentGroup[] = [];
  const membersOf = (own: MapEntry): MapEntry[] => {
    const group = groups.find(({ name, rows }) => name === own.key && rows !== undefined);
    if (group === undefined || own.value.kind !== "map" || !isOpen(own.value)) return [own];
    const { value } = own;
    return group.members.flatMap((member) => {
      const bound = boundTo(value, bindingFor(member, variables, { groups }), problems);
      single.push({ name: member.name, isGroup: false, members: [member] });
      return bound === undefined ? [] : [{ ...own, key: member.name, value: bound }];
    });
  };
  const before = problems.count;
  const entries = entry.value.entries.map((part): MapEntry => {
    if (part.key !== "payments" || part.value.kind !== "map") return part;
    return { ...part, value: { ...part.value, entries: part.value.entries.flatMap(membersOf) } };
  });
  // What is open elsewhere is about no payment.
  const node = boundTo({ ...entry.value, entries }, bindingOf(variables, undefined, undefined), problems);
  if (node === undefined || problems.count > before) return undefined;
  const names = [...scope.payments, ...single.map(({ name }) => name)];
  const expected = readEntry({ ...entry, value: node }, finalExpectationSchema(scope, names), problems);
  return expected && { expected, node, groups: [...groups, ...single] };
}
