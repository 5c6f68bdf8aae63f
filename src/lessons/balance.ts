import type { Trace, TraceMoney } from "../trace/trace.ts";
import { stepOf } from "./trace-path.ts";

/** A holder's account: by the symbol of its asset, and where it lies where there are several. */
export interface Account {
  readonly holder: string;
  readonly asset: string;
  readonly place?: string;
}

/**
 * What a holder has of an asset after a step; nothing where it never had any.
 *
 * @returns `undefined` where the run has no such step or asset.
 */
export function balanceAfter(trace: Trace, account: Account, step: string): TraceMoney | undefined {
  const last = stepOf(trace, step);
  const asset = trace.assets.find(({ code, symbol }) => code === account.asset || symbol === account.asset);
  if (last === undefined || asset === undefined) return undefined;
  const isIt = (one: { holder: string; place: string; asset: string }): boolean =>
    one.holder === account.holder &&
    trace.assets.find(({ code }) => code === one.asset)?.symbol === account.asset &&
    (account.place === undefined || one.place === account.place);
  const opening = trace.terms?.openings?.find(isIt);
  const movement = trace.steps
    .slice(0, last)
    .flatMap(({ movements }) => movements)
    .findLast(isIt);
  const code = movement?.asset ?? opening?.asset ?? asset.code;
  return { minor: movement?.after ?? opening?.minor ?? "0", asset: code };
}
