import { SettlementError } from "../errors.ts";
import { formatAmount } from "../money/format-amount.ts";
import { documentHash } from "./digest.ts";
import { eventInteger } from "./event-integer.ts";
import { noFields } from "./fields.ts";
import { midResidue } from "./mid-residue.ts";
import { money, party } from "./narrate.ts";
import { termsOfPaying } from "./quote.ts";
import type { StepRun } from "./step-run.ts";
import type { Verb } from "./verb.ts";
import type { Payment } from "./world.ts";

export interface PayParameters {
  readonly payment: string;
}

/**
 * The payer's bank takes the fiat and attests it; the gateway mints the tokens of the quote, to the payer, or straight
 * into the escrow where the payment is settled directly.
 */
export const pay: Verb<PayParameters> = {
  name: "pay",
  about: "payment",
  schema: noFields,
  async carryOut({ payment: name }, run) {
    const payment = run.payment(name);
    const { quote, terms, payer } = payment;
    if (quote === undefined || terms === undefined)
      throw new SettlementError("PAYMENT_NOT_QUOTED", { payment: name });
    run.by(payer.name, name);
    requireFunds(run, payment);

    const deposit = documentHash("deposit", name);
    const { settlement } = run.world;
    const { revert, events } = await run.send(
      payer.bank,
      settlement === "direct"
        ? {
            contract: "gateway",
            method: "payIntoEscrowAtQuote",
            args: [{ ...terms }, { ...quote.signed }, quote.signature],
          }
        : {
            contract: "gateway",
            method: "payAtQuote",
            args: [{ ...quote.signed }, quote.signature, deposit],
          },
    );
    if (revert !== undefined) return;

    book(run, payment);
    const { sell, buy, fee } = quote.pay;
    run.fee("gateway", fee, payer.name, run.world.operators.platform);
    run.spread(
      "pay",
      { minor: eventInteger(events, "Paid", "spread"), asset: buy.asset },
      run.world.operators.desk,
    );
    const residue = midResidue(sell.minor - fee.minor, termsOfPaying(run.world, payment).mid);
    run.residue("pay", buy.asset.code, residue, run.world.operators.desk);
    run.tell(settlement === "direct" ? "pay.direct" : "pay", {
      payer: party(payer.name),
      bank: party(payer.bank),
      sell: money(sell),
      fee: money(fee),
      buy: money(buy),
    });
  },
};

/** The bank looks before it attests: what it attests must be there to be booked. */
function requireFunds({ rails }: StepRun, { payer, quote, name }: Payment): void {
  if (quote === undefined) return;
  const { sell } = quote.pay;
  const held = rails.balanceOf(payer.bank, payer.name, sell.asset);
  if (held.minor >= sell.minor) return;
  throw new SettlementError("FUNDS_INSUFFICIENT", {
    account: payer.name,
    bank: payer.bank,
    asset: sell.asset.code,
    held: formatAmount(held),
    needed: formatAmount(sell),
    reference: name,
  });
}

/** The payer's fiat goes to the desk and the fee to the platform; as much of the desk's money becomes reserve. */
function book(run: StepRun, { payer, quote, name }: Payment): void {
  if (quote === undefined) return;
  const { platform, desk, custodian } = run.world.operators;
  const { sell, buy, fee } = quote.pay;
  run.book({
    bank: payer.bank,
    reference: `pay ${name}`,
    lines: [
      { account: payer.name, side: "debit", amount: sell },
      { account: desk, side: "credit", amount: { minor: sell.minor - fee.minor, asset: sell.asset } },
      { account: platform, side: "credit", amount: fee },
    ],
  });
  const backing = { minor: buy.minor, asset: run.world.reserveAsset };
  run.book({
    bank: custodian,
    reference: `pay ${name}`,
    lines: [
      { account: desk, side: "debit", amount: backing },
      { account: RESERVE, side: "credit", amount: backing },
    ],
  });
}

/** The custodian's account of what backs the tokens in circulation. */
export const RESERVE = "reserve";
