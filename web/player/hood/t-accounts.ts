import type { PlayerAccount, PlayerStep } from "../../../src/report/player/player-document.ts";
import { balancesAt, type PlayerView } from "../at-step.ts";

export interface TAccount {
  readonly account: PlayerAccount;
  readonly closing: string;
  /** What was booked up to the step, oldest first, each with its step. */
  readonly entries: readonly (PlayerStep["entries"][number] & { readonly step: number })[];
}

/** Accounts up to a step; those that nothing was booked on come last. */
export function tAccounts(view: PlayerView): readonly TAccount[] {
  const entries = view.document.steps
    .slice(0, view.step.index)
    .flatMap((step) => step.entries.map((entry) => ({ ...entry, step: step.index })));
  const own = Map.groupBy(entries, ({ account }) => account);
  return balancesAt(view)
    .map(({ account, after }) => ({ account, closing: after, entries: own.get(account.id) ?? [] }))
    .sort((one, other) => Number(other.entries.length > 0) - Number(one.entries.length > 0));
}
