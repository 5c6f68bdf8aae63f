import type { PartyName } from "../../../src/ports.ts";
import { FEE_RECIPIENTS, PAYEES, PAYERS, TOKENS } from "./open-world.ts";
import { amountRead, stateOf, type Payment } from "./payments.ts";
import type { World } from "./world.ts";

export const OWNERS: readonly PartyName[] = [...PAYERS, ...PAYEES, ...FEE_RECIPIENTS];

/** Everything that one party has of one token, wherever it lies. */
export interface Holding {
  readonly owner: PartyName;
  readonly token: string;
  readonly wallet: bigint;
  /** What the escrow keeps of payouts that did not go through. */
  readonly credit: bigint;
  readonly fees: bigint;
}

export function holdings(
  world: World,
  owners: readonly PartyName[] = OWNERS,
  tokens: readonly string[] = TOKENS,
): Promise<readonly Holding[]> {
  const each = owners.flatMap((owner) => tokens.map((token) => ({ owner, token })));
  return Promise.all(
    each.map(async ({ owner, token }) => {
      const [who, what] = [world.addressOf(owner), world.addressOf(token)];
      const [wallet, credit, fees] = await Promise.all([
        amountRead(world, token, "balanceOf", who),
        amountRead(world, "escrow", "creditOf", who, what),
        amountRead(world, "escrow", "feesOf", who, what),
      ]);
      return { owner, token, wallet, credit, fees };
    }),
  );
}

/** What the escrow has of a token, and what it owes in it. */
export async function solvency(
  world: World,
  token: string,
  payments: readonly Payment[],
  owners: readonly PartyName[] = OWNERS,
): Promise<{
  readonly balance: bigint;
  readonly held: bigint;
  readonly credits: bigint;
  readonly fees: bigint;
}> {
  const own = payments.filter(({ plan }) => plan.token === token);
  const states = await Promise.all(own.map((payment) => stateOf(world, payment)));
  const owed = await holdings(world, owners, [token]);
  return {
    balance: await amountRead(world, token, "balanceOf", world.addressOf("escrow")),
    held: sum(states.map(({ held }) => held)),
    credits: sum(owed.map(({ credit }) => credit)),
    fees: sum(owed.map(({ fees }) => fees)),
  };
}

export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
