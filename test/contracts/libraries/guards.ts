import type { RateGuardsHarness } from "../../../typechain-types/index.ts";
import { ethers } from "../../support/system.ts";
import { REFUSALS, type RefusalName } from "../oracle/fixture.ts";
import { parts } from "./harness.ts";

/** A pair that is always open and refuses nothing reasonable. */
export const anyPair = {
  feed: ethers.ZeroAddress,
  maximumAge: 2n ** 32n - 1n,
  decimals: 8n,
  halted: false,
  closedPolicy: 0n,
  summerTime: 0n,
  closedSpreadBps: 0n,
  calendar: 0n,
  minimumAnswer: 0n,
  maximumAnswer: 2n ** 96n - 1n,
  breakerBps: 0n,
  breakerCooldown: 0n,
  accepted: 0n,
  roundId: 0n,
  trippedAt: 0n,
  opensAtMinute: 0n,
  closesAtMinute: 0n,
  trippingAnswer: 0n,
};

/** A feed that has answered now, in round one. */
const ANSWERS = { answer: 10n ** 8n, roundId: 1n, started: true, age: 0n, decimals: 8n, reverting: false };

export interface GuardCase {
  readonly pair: typeof anyPair;
  /** What the feed says; `age` in seconds before the block. */
  readonly says: Partial<typeof ANSWERS>;
}

/** Every refusal of each case. */
export async function observe(
  harness: RateGuardsHarness,
  cases: readonly GuardCase[],
): Promise<RefusalName[][]> {
  const found = [];
  for (const part of parts(cases, 200)) {
    const observed = await harness.observeMany.staticCall(
      part.map(({ pair }) => pair),
      part.map(({ says }) => ({ ...ANSWERS, ...says })),
    );
    for (const bits of observed) found.push(REFUSALS.filter((_, bit) => (bits >> BigInt(bit)) & 1n));
  }
  return found;
}
