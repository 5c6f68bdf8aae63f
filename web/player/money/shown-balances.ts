import { balancesAt, groupOf, type Balance, type PlayerView } from "../at-step.ts";

/**
 * The accounts that have room: those that changed and as many others as fit, from the top, in their order. A group
 * that is cut begins with the first of its accounts that is shown.
 *
 * @param most How many rows fit.
 */
export function shownBalances(
  view: PlayerView,
  most: number,
): { readonly rows: readonly Balance[]; readonly left: number } {
  const all = balancesAt(view);
  if (all.length <= most) return { rows: all, left: 0 };
  const changed = all.filter(({ before }) => before !== undefined).length;
  let others = Math.max(0, most - 1 - changed);
  const kept = all.filter(({ before }) => {
    if (before !== undefined) return true;
    others -= 1;
    return others >= 0;
  });
  const rows = kept.map((row, place) => {
    const last = kept[place - 1];
    return { ...row, first: last === undefined || groupOf(last.account) !== groupOf(row.account) };
  });
  return { rows, left: all.length - rows.length };
}
