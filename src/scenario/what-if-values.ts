import type { Bilingual } from "../language.ts";
import { pairName } from "../fx/pair-name.ts";
import { formatDecimal, powerOfTen } from "../money/decimal.ts";
import type { Scenario, ScenarioRate } from "./scenario.ts";
import { pointsOf, type WhatIf } from "./what-if.ts";

/** A value of a scenario that is worth trying others for. */
export interface WhatIfValue {
  /** Where it stands in the file, as `--set` writes it. */
  readonly set: string;
  /** As the file would have it. */
  readonly value: string;
  /** Others for it, from the least to the greatest, itself among them. */
  readonly points: readonly string[];
  /** What follows the number: `bp`, `USD`, `h`. */
  readonly unit: string;
  /** None: its path has to do. */
  readonly label?: Bilingual;
}

/** Basis points that fees and spreads are tried with. */
const BASIS_POINTS = ["0", "5", "10", "20", "25", "30", "50", "75", "100", "150", "200", "300"];

/** By how much constant rates are tried otherwise, in per cent. */
const PER_CENT = [-10n, -5n, -3n, -2n, -1n, 0n, 1n, 2n, 3n, 5n, 10n];

/** The values of a scenario that can be tried otherwise: those that it marks, otherwise fees, spreads and constant rates. */
export function whatIfValues(scenario: Scenario): WhatIfValue[] {
  const { corridors, escrow, rates, whatIf = [] } = scenario;
  const { pay, redeem } = corridors;
  if (whatIf.length > 0) return whatIf.flatMap(markedValue);
  return [
    inBasisPoints("corridors.pay.spreadBps", pay.spreadBps),
    inBasisPoints("corridors.pay.feeBps", pay.feeBps),
    inBasisPoints("corridors.redeem.spreadBps", redeem.spreadBps),
    inBasisPoints("corridors.redeem.feeBps", redeem.feeBps),
    inBasisPoints("escrow.feeBps", escrow.feeBps),
    ...rates.flatMap(constantRate),
  ];
}

function markedValue(whatIf: WhatIf): WhatIfValue[] {
  const { set, value, label } = whatIf;
  const made = pointsOf(whatIf);
  if (made === undefined) return [];
  return [
    { set, value, points: made.points, unit: made.unit.trim(), ...(label === undefined ? {} : { label }) },
  ];
}

function inBasisPoints(set: string, basisPoints: bigint): WhatIfValue {
  const value = basisPoints.toString();
  const points = [...new Set([...BASIS_POINTS, value])].sort((left, right) => Number(left) - Number(right));
  return { set, value, points, unit: "bp" };
}

function constantRate({ base, quote, market, quotedDecimals }: ScenarioRate): WhatIfValue[] {
  const answer = market.points[0]?.answer;
  if (market.source !== "constant" || answer === undefined) return [];
  const units = (answer * powerOfTen(quotedDecimals)) / powerOfTen(market.decimals);
  const points = PER_CENT.map((part) =>
    formatDecimal({ units: (units * (100n + part)) / 100n, decimals: quotedDecimals }),
  );
  const value = formatDecimal({ units, decimals: quotedDecimals });
  const set = `rates.${pairName({ base, quote })}.constant`;
  return [{ set, value, points: [...new Set(points)], unit: quote.code }];
}
