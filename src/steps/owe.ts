import { SettlementError } from "../errors.ts";
import type { EventRecord } from "../ports.ts";
import { currencyBytes } from "./currency-bytes.ts";
import { eventInteger } from "./event-integer.ts";
import { midRate } from "./market.ts";
import { midResidue } from "./mid-residue.ts";
import { basisPoints, money, party, rate } from "./narrate.ts";
import { RESERVE } from "./pay.ts";
import { termsOfRedeeming } from "./quote.ts";
import type { StepRun } from "./step-run.ts";
import type { OwedPayout, Payment } from "./world.ts";

/** The custodian's account of what is owed to redeemers whose bank has not reported yet. */
export const PAYOUTS = "payouts";

/** The payout that a redemption gave rise to. @throws PAYOUT_MISSING */
export function oweFrom(run: StepRun, { name, payee }: Payment, events: readonly EventRecord[]): OwedPayout {
  const redeemed = events.find((event) => event.name === "Redeemed");
  if (redeemed === undefined) throw new SettlementError("PAYOUT_MISSING", { payment: name });
  const integer = (field: string): bigint => eventInteger(events, "Redeemed", field);
  const { chain, world } = run;
  const [tokens, amount] = [integer("tokenAmount"), integer("amount")];
  return {
    id: redeemed.args["payoutId"] as string,
    payout: {
      redeemer: chain.addressOf(payee.name),
      bank: chain.addressOf(payee.bank),
      token: chain.contractAddress(world.token.code),
      tokenAmount: tokens,
      currency: currencyBytes(payee.currency.code),
      amount,
      number: integer("number"),
    },
    bank: payee.bank,
    payee: payee.name,
    tokens,
    currency: payee.currency,
    amount,
    fee: integer("fee"),
    spread: integer("spread"),
    status: "owed",
  };
}

/** The reserve no longer backs the burned tokens: it waits for the bank's word. */
export function bookRedemption(run: StepRun, payment: Payment, payout: OwedPayout): void {
  const { world } = run;
  const { custodian, desk, platform } = world.operators;
  payment.payout = payout;
  const backing = { minor: payout.tokens, asset: world.reserveAsset };
  run.book({
    bank: custodian,
    reference: `redeem ${payment.name}`,
    lines: [
      { account: RESERVE, side: "debit", amount: backing },
      { account: PAYOUTS, side: "credit", amount: backing },
    ],
  });

  const terms = termsOfRedeeming(world, payment);
  const { currency, amount, fee } = payout;
  const mid = midRate(world, world.tokenCurrency, currency);
  run.usedRate(mid);
  run.fee("gateway", { minor: fee, asset: currency }, payment.payee.name, platform);
  run.spread("redeem", { minor: payout.spread, asset: currency }, desk);
  run.residue("redeem", currency.code, midResidue(payout.tokens, terms.mid), desk);
  run.tell("redeem", {
    tokens: money({ minor: payout.tokens, asset: world.token }),
    amount: money({ minor: amount, asset: currency }),
    fee: money({ minor: fee, asset: currency }),
    bank: party(payout.bank),
  });
  run.tell("quote.rate", { rate: rate(mid), spread: basisPoints(world.corridors.redeem.spreadBps) });
}
