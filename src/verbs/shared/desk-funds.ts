import { SettlementError } from "../../errors/settlement-error.ts";
import { shown } from "../../fx/desk/desk-terms.ts";
import type { Asset } from "../../money/asset.ts";
import { formatAmount, type Money } from "../../money/money.ts";
import type { PartyName } from "../../ports.ts";
import { costOfPayout, type Settlement } from "../../world/payment.ts";
import { backingMoney, pledgedAccount } from "../../world/reserve.ts";
import type { World } from "../../world/world.ts";
import type { StepRun } from "../step-run.ts";

/** An account of the desk's, and what of it is free: neither owed to payees nor held back for firm quotes. */
export interface DeskFunds {
  readonly bank: PartyName;
  /** Names the account among the reservations. */
  readonly account: string;
  readonly held: Money;
  readonly free: Money;
}

type Funded = Pick<StepRun, "rails" | "world" | "now">;

/** What the desk has at the custodian that backs new tokens, promised or not: the one place that reads it. */
export function prefundingHeld(
  { rails, world }: Pick<StepRun, "rails" | "world">,
  settlement: Settlement,
): Money {
  const { operators, freed } = world;
  const owned = rails.balanceOf(operators.custodian, pledgedAccount(operators), settlement.reserve).minor;
  const attested = owned - (freed.get(settlement.token.code) ?? 0n);
  // Below zero where the desk has put what came back to it behind tokens that wait to be claimed.
  return backingMoney(settlement, attested < 0n ? 0n : attested);
}

/** What the desk can still promise of a token: its prefunding, less what firm quotes hold back. */
export function prefunding(run: Funded, settlement: Settlement): DeskFunds {
  const { world, now } = run;
  const { custodian } = world.operators;
  const held = prefundingHeld(run, settlement);
  const account = accountOf(custodian, held.asset);
  const reserved = world.reservations.reserved(account, now);
  // One of the reserve backs one token, so both are counted in the token.
  const { token } = settlement;
  return {
    bank: custodian,
    account,
    held: { minor: held.minor, asset: token },
    free: { minor: held.minor - reserved, asset: token },
  };
}

/**
 * What the desk can still promise at a bank: its inventory there, less what the bank owes payees for it and what firm
 * quotes hold back.
 */
export function inventory({ rails, world, now }: Funded, bank: PartyName, currency: Asset): DeskFunds {
  const account = accountOf(bank, currency);
  const held = rails.balanceOf(bank, world.operators.desk, currency);
  const promised = owedAt(world, bank, currency) + world.reservations.reserved(account, now);
  return { bank, account, held, free: { minor: held.minor - promised, asset: currency } };
}

/** Minor units of payouts that a bank has yet to make. */
function owedAt({ payments }: World, bank: PartyName, currency: Asset): bigint {
  let owed = 0n;
  for (const { payouts } of payments.values())
    for (const payout of payouts)
      if (payout.status === "owed" && payout.bank === bank && payout.currency.code === currency.code)
        owed += costOfPayout(payout);
  return owed;
}

function accountOf(bank: PartyName, { code }: Asset): string {
  return `${bank} ${code}`;
}

/** Refuses to promise more than is free. @throws INVENTORY_INSUFFICIENT with both figures */
export function requireFree({ world }: Pick<StepRun, "world">, { free }: DeskFunds, minor: bigint): void {
  if (minor <= free.minor) return;
  throw new SettlementError("INVENTORY_INSUFFICIENT", {
    provider: world.operators.desk,
    available: shown(free),
    needed: shown({ minor, asset: free.asset }),
  });
}

/**
 * Refuses to owe at a bank what the desk cannot have booked there, before any token is burned for it.
 *
 * @param needed Minor units of the account's currency, fees included.
 * @param own What of the reservations is this payment's own.
 * @param reference What the money is needed for.
 * @throws FUNDS_INSUFFICIENT, or FUNDS_PROMISED where the money is there and others have been promised it.
 */
export function requireBookable(
  { world }: Pick<StepRun, "world">,
  { bank, held, free }: DeskFunds,
  needed: bigint,
  { own = 0n, reference }: { readonly own?: bigint; readonly reference: string },
): void {
  const available = free.minor + own;
  if (needed <= available) return;
  const { asset } = held;
  const about = {
    account: world.operators.desk,
    bank,
    asset: asset.code,
    held: formatAmount(held),
    needed: formatAmount({ minor: needed, asset }),
    reference,
  };
  if (needed > held.minor) throw new SettlementError("FUNDS_INSUFFICIENT", about);
  const promised = formatAmount({ minor: held.minor - available, asset });
  throw new SettlementError("FUNDS_PROMISED", { ...about, promised });
}
