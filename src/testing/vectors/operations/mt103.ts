import { SettlementError } from "../../../errors/settlement-error.ts";
import { CHARGE_BEARERS, chargeOption, type ChargeOption } from "../../../fx/charge-bearer.ts";
import { convertMoneyHalfUp } from "../../../fx/convert.ts";
import { invert, rate, type Rate } from "../../../fx/rate.ts";
import { formatMtAmount, formatMtRate } from "../../../messages/mt103/mt103-field.ts";
import { mt103IdentityHolds } from "../../../messages/mt103/mt103-identity.ts";
import { mt103Amounts, type TwoCurrencyCharge } from "../../../messages/mt103/mt103.ts";
import type { Asset } from "../../../money/asset.ts";
import { compare, formatAmount, money, type Money, parseAmount } from "../../../money/money.ts";
import { currencyAsset } from "../../../money/currency.ts";
import { formatDecimal } from "../../../money/decimal.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";

/** By field 71A's words and by those of ISO 20022. */
const OPTIONS: ReadonlyMap<string, ChargeOption> = new Map<string, ChargeOption>([
  ["OUR", "OUR"],
  ["SHA", "SHA"],
  ["BEN", "BEN"],
  ...CHARGE_BEARERS.map((bearer) => [bearer, chargeOption(bearer)] as const),
]);

/**
 * `mt103.amounts`: SWIFT's own examples. `mode` is whether the customer instructs the currency of the account
 * ("pay the equivalent of") or the one that is settled; `rate36` is units of the latter for one of the former.
 */
export const MT103_OPERATIONS: Operations = {
  "mt103.amounts": (fields) => {
    const instructed = readInstructed(fields.record("instructed"));
    const { account, settlement } = currencies(fields, instructed.asset);
    const charges = readOption(fields);
    const quoted = fields.decimal("rate36");
    const exchange = rate({ base: account, quote: settlement, value: formatDecimal(quoted) });
    const amounts = mt103Amounts({
      instructed,
      charges,
      rate: exchange,
      senderCharge: readCharge(fields, "sender_charge", exchange, "71F"),
      receiverCharge: readCharge(fields, "receiver_charge", exchange, "71G"),
    });
    const { exchangeRate, receiverCharges, senderCharges, settled } = amounts;
    return {
      ordering_customer_debit: spaced(amounts.customerDebit),
      "33B": formatMtAmount(amounts.instructed),
      "71A": charges,
      "36": exchangeRate === undefined ? null : formatMtRate(quoted),
      "71F": senderCharges === undefined ? null : spaced(senderCharges),
      "71G": receiverCharges === undefined ? null : spaced(receiverCharges),
      "32A": formatAmount(settled),
      mt950_debit: spaced(settled),
      beneficiary_credit: spaced(amounts.beneficiaryCredit),
      identity_holds: mt103IdentityHolds({
        instructed: amounts.instructed,
        exchangeRate,
        receiverCharges,
        senderCharges: senderCharges === undefined ? [] : [senderCharges],
        settled,
      }),
    };
  },
};

function readInstructed(instructed: Fields): Money {
  const asset = currencyAsset(instructed.text("ccy"));
  return parseAmount(formatDecimal(instructed.decimal("value")), asset, { sign: "positive" });
}

function readOption(fields: Fields): ChargeOption {
  const stated = fields.text("charge");
  const option = OPTIONS.get(stated);
  if (option === undefined) {
    const wanted = `one of ${[...OPTIONS.keys()].join(", ")}`;
    throw new SettlementError("VECTOR_FIELD_INVALID", {
      op: fields.op,
      field: "charge",
      value: stated.slice(0, 80),
      wanted,
    });
  }
  return option;
}

// The charges name both currencies, the instructed amount one of them.
function currencies(fields: Fields, instructed: Asset): { account: Asset; settlement: Asset } {
  const named = ["sender_charge", "receiver_charge"].flatMap((name) => fields.record(name).names);
  const other = named.find((code) => code !== instructed.code);
  if (other === undefined) {
    const wanted = "a charge in the other currency too";
    throw new SettlementError("VECTOR_FIELD_INVALID", {
      op: fields.op,
      field: "receiver_charge",
      value: instructed.code,
      wanted,
    });
  }
  const equivalent = !fields.has("mode") || fields.text("mode").includes("equivalent");
  return equivalent
    ? { account: instructed, settlement: currencyAsset(other) }
    : { account: currencyAsset(other), settlement: instructed };
}

// What is stated in one currency only is that much in the other, to the nearest unit; no charge at all is none. The
// field of the message states the charge in the settlement's currency, and has to agree where that is stated too.
function readCharge(fields: Fields, name: string, exchange: Rate, tag: string): TwoCurrencyCharge {
  const { base, quote } = exchange;
  const charge = fields.record(name);
  const stranger = charge.names.find((code) => code !== base.code && code !== quote.code);
  if (stranger !== undefined) throw invalid(fields, name, stranger, `${base.code} or ${quote.code}`);
  const [inAccount, inSettlement, message] = [
    readAmount(charge, base.code, base),
    readAmount(charge, quote.code, quote),
    readAmount(fields, tag, quote),
  ];
  for (const amount of [inAccount, inSettlement, message]) {
    if (amount !== undefined && amount.minor < 0n)
      throw invalid(fields, name, spaced(amount), "no less than zero");
  }
  if (message !== undefined && inSettlement !== undefined && compare(message, inSettlement) !== 0) {
    throw invalid(fields, tag, formatAmount(message), `${formatAmount(inSettlement)}, by ${name},`);
  }
  const settled = message ?? inSettlement;
  return {
    account:
      inAccount ??
      (settled === undefined ? money(0n, base) : convertMoneyHalfUp(settled, invert(exchange)).money),
    settlement:
      settled ?? (inAccount === undefined ? money(0n, quote) : convertMoneyHalfUp(inAccount, exchange).money),
  };
}

function readAmount(from: Fields, field: string, unit: Asset): Money | undefined {
  return from.has(field) ? parseAmount(formatDecimal(from.decimal(field)), unit, { sign: "any" }) : undefined;
}

function invalid(fields: Fields, field: string, value: string, wanted: string): SettlementError {
  return new SettlementError("VECTOR_FIELD_INVALID", { op: fields.op, field, value, wanted });
}

function spaced(amount: Money): string {
  return `${amount.asset.code} ${formatAmount(amount)}`;
}
