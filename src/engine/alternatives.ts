import { convertDown } from "../fx/convert.ts";
import { feeUp, proportionalFee } from "../fx/fee.ts";
import type { Rate } from "../fx/rate.ts";
import type { Money } from "../money/money.ts";
import type { Alternative } from "../scenario/scenario.ts";

/** Another way to send an amount, what it would have cost and what would have arrived. */
export interface PricedAlternative extends Alternative {
  readonly cost: Money;
  readonly received: Money;
}

/**
 * What would have arrived another way: `floor((sent − ceil(sent × costBps / 10,000)) × mid)`. What such a way costs is
 * published as a part of what is sent, fees and the margin on the rate in one, so that the rest converts at mid.
 */
export function alternativesTo(
  alternatives: readonly Alternative[],
  sent: Money,
  mid: Rate,
): PricedAlternative[] {
  return alternatives.map((alternative) => {
    const cost = feeUp(sent.minor, proportionalFee(alternative.costBps));
    const received = convertDown(sent.minor - cost, mid, sent.asset.decimals, mid.quote.decimals);
    return {
      ...alternative,
      cost: { minor: cost, asset: sent.asset },
      received: { minor: received, asset: mid.quote },
    };
  });
}
