import { SettlementError } from "../../errors.ts";
import type { ChargeOption } from "../../fx/charge-bearer.ts";
import { formatMtAmount, formatMtRate } from "../../fx/mt103-field.ts";
import { mt103IdentityHolds } from "../../fx/mt103-identity.ts";
import { mt103Amounts, type TwoCurrencyCharge } from "../../fx/mt103.ts";
import { rate } from "../../fx/rate.ts";
import type { Asset } from "../../money/asset.ts";
import { currencyAsset } from "../../money/currency-asset.ts";
import { formatAmount } from "../../money/format-amount.ts";
import { formatDecimal } from "../../money/format-decimal.ts";
import type { Money } from "../../money/money.ts";
import { parseAmount } from "../../money/parse-amount.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";

const OPTIONS: readonly string[] = ["OUR", "SHA", "BEN"] satisfies ChargeOption[];

/**
 * `mt103.amounts`: SWIFT's own examples. `mode` says whether the customer instructs the currency of the account
 * ("pay the equivalent of") or the one that is settled; `rate36` is units of the latter for one of the former.
 */
export const MT103_OPERATIONS: Operations = {
  "mt103.amounts": (fields) => {
    const instructed = readInstructed(fields.record("instructed"));
    const { account, settlement } = currencies(fields, instructed.asset);
    const charges = readOption(fields);
    const quoted = fields.decimal("rate36");
    const amounts = mt103Amounts({
      instructed,
      charges,
      rate: rate({ base: account, quote: settlement, value: formatDecimal(quoted) }),
      senderCharge: readCharge(fields, "sender_charge", account, settlement, "71F"),
      receiverCharge: readCharge(fields, "receiver_charge", account, settlement, "71G"),
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
  const option = fields.text("charge");
  if (!OPTIONS.includes(option)) {
    const wanted = `one of ${OPTIONS.join(", ")}`;
    throw new SettlementError("VECTOR_FIELD_INVALID", {
      op: fields.op,
      field: "charge",
      value: option,
      wanted,
    });
  }
  return option as ChargeOption;
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

// A field that the vector states is what the message carries, whatever the charge was estimated at.
function readCharge(
  fields: Fields,
  name: string,
  account: Asset,
  settlement: Asset,
  tag: string,
): TwoCurrencyCharge {
  const charge = fields.record(name);
  const read = (asset: Asset): Money =>
    parseAmount(
      formatDecimal(charge.has(asset.code) ? charge.decimal(asset.code) : { units: 0n, decimals: 0 }),
      asset,
    );
  const stated = fields.has(tag) ? parseAmount(formatDecimal(fields.decimal(tag)), settlement) : undefined;
  return { account: read(account), settlement: stated ?? read(settlement) };
}

function spaced(amount: Money): string {
  return `${amount.asset.code} ${formatAmount(amount)}`;
}
