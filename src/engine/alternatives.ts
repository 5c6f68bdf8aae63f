import { convertDown } from "../fx/convert.ts";
import { feeUp } from "../fx/fee.ts";
import type { Rate } from "../fx/rate.ts";
import type { Money } from "../money/money.ts";
import type { Alternative } from "../scenario/scenario.ts";
import { traceMoney } from "../trace/trace-figures.ts";
import type { TraceAlternative } from "../trace/trace.ts";

/**
 * What would have arrived another way: `floor((sent − ceil(sent × costBps / 10,000)) × mid)`. What such a way costs is
 * published as a part of what is sent, fees and the margin on the rate in one, so that the rest converts at mid.
 */
export function alternativesTo(
  alternatives: readonly Alternative[],
  sent: Money,
  mid: Rate,
): TraceAlternative[] {
  return alternatives.map(({ title, costBps, source, asOf }) => {
    const cost = feeUp(sent.minor, { basisPoints: costBps, fixed: 0n });
    const received = convertDown(sent.minor - cost, mid, sent.asset.decimals, mid.quote.decimals);
    return {
      title,
      costBps: costBps.toString(),
      cost: traceMoney({ minor: cost, asset: sent.asset }),
      received: traceMoney({ minor: received, asset: mid.quote }),
      source,
      asOf,
    };
  });
}
