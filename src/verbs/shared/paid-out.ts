import { SettlementError } from "../../errors/settlement-error.ts";
import { compose } from "../../fx/compose.ts";
import { convertDown } from "../../fx/convert.ts";
import { spread } from "../../fx/spread.ts";
import type { PartyName } from "../../ports.ts";
import { closedSpreadBps, midOf, priceBelowPar } from "../../world/market.ts";
import { prepaidFor, type Customer, type Payment, type RedeemAmounts } from "../../world/payment.ts";
import type { StepRun } from "../step-run.ts";
import { roundingRoom } from "./cash.ts";
import { requireCurrentNow } from "./current-currency.ts";
import { inventory, requireBookable } from "./desk-funds.ts";
import { promisedBy } from "./second-leg.ts";

/**
 * Refuses to burn tokens at a firm second leg that the desk's money at a bank would not pay for.
 *
 * @throws FUNDS_INSUFFICIENT, FUNDS_PROMISED, CURRENCY_REPLACED, CURRENCY_WITHDRAWN
 */
export function requirePaidOut(
  run: StepRun,
  payment: Payment,
  bank: PartyName,
  { buy, fee }: RedeemAmounts,
): void {
  const { name, payee, quote } = payment;
  requireCurrentNow(run, payee.currency);
  const { second } = quote ?? {};
  // It is held back at the payee's own bank, for this very payout.
  const held = run.world.desk.reserves && bank === payee.bank && second !== undefined;
  const own = held ? promisedBy(second, payment) : 0n;
  requireBookable(
    run,
    inventory(run, bank, payee.currency),
    buy + fee + prepaidFor(payment) + roundingRoom(run, payee),
    {
      own,
      reference: name,
    },
  );
}

/** Whose tokens would be burned, how many minor units, and the bank that would owe the redeemer. */
export interface SpotRedemption {
  readonly redeemer: Customer;
  readonly tokens: bigint;
  readonly bank: PartyName;
}

/**
 * The same at the spot rate. Where no rate is to be had, the gateway refuses by itself.
 *
 * @throws FUNDS_INSUFFICIENT, FUNDS_PROMISED, CURRENCY_REPLACED, CURRENCY_WITHDRAWN
 */
export function requireSpotPaidOut(run: StepRun, payment: Payment, spot: SpotRedemption): void {
  const { redeemer, bank } = spot;
  requireCurrentNow(run, redeemer.currency);
  const needed = spotWorth(run, payment, spot) ?? 0n;
  const prepaid = redeemer === payment.payee ? prepaidFor(payment) : 0n;
  requireBookable(
    run,
    inventory(run, bank, redeemer.currency),
    needed + prepaid + roundingRoom(run, redeemer),
    {
      reference: payment.name,
    },
  );
}

/** Why there is no spot rate, which the gateway refuses by an error of its own. */
const LEFT_TO_THE_GATEWAY: readonly string[] = ["BELOW_PAR", "RATE_MISSING", "SPREAD_INVALID"];

/** What the gateway would owe for tokens at the spot rate, its fee included, rounded down as it rounds. */
function spotWorth(
  { world, now }: StepRun,
  { settlement }: Payment,
  { redeemer, tokens }: SpotRedemption,
): bigint | undefined {
  const { token, currency } = settlement;
  const par = midOf(world.reported, currency, redeemer.currency);
  if (par === undefined) return undefined;
  try {
    const price = priceBelowPar(world, world.reported, settlement);
    const mid = { ...(price === undefined ? par : compose([price, par])), base: token };
    // While a market is closed, its spread comes on top, as the gateway takes it.
    const closed =
      closedSpreadBps(world, par, now) + (price === undefined ? 0n : closedSpreadBps(world, price, now));
    const { bid } = spread(mid, world.corridors.redeem.spreadBps + closed);
    return convertDown(tokens, bid, token.decimals, redeemer.currency.decimals);
  } catch (error) {
    if (error instanceof SettlementError && LEFT_TO_THE_GATEWAY.includes(error.code)) return undefined;
    throw error;
  }
}
