import { z } from "zod";
import {
  code,
  decimal,
  decimals,
  type Declarations,
  expects,
  flag,
  inputs,
  integer,
  text,
} from "./declaration.ts";

const dp = { dp: decimals.optional(), rounding: text.optional() };
const charge = z.record(z.string(), decimal);

/** The euro's fixed rates, oracles, contracts, messages and netting. */
export const RATE_DECLARATIONS: Declarations = {
  "euro.to_eur": {
    rule: "A national amount divided by the fixed factor (Council Regulation (EC) 1103/97), never times an inverse; half up to `dp`, two unless given. A factor that is stated must be the legal one.",
    inputs: inputs({ amount: decimal, currency: code.optional(), rate: decimal.optional(), ...dp }),
    expected: expects({ eur: decimal }),
  },
  "euro.from_eur": {
    rule: "A euro amount times the fixed factor, half up to `dp`, the currency's decimals unless given.",
    inputs: inputs({ amount: decimal, currency: code.optional(), rate: decimal.optional(), ...dp }),
    expected: expects({ amount: decimal }),
  },
  "euro.bilateral": {
    rule: "The rate between two national units that the two factors imply, half up to `dp`, four unless given.",
    inputs: inputs({
      from: code,
      to: code,
      rate_from: decimal.optional(),
      rate_to: decimal.optional(),
      ...dp,
    }),
    expected: expects({ rate: decimal }),
  },
  "euro.triangulate": {
    rule: "From one national unit to another through the euro amount at three decimals, as article 4.4 has it, half up; beside it four decimals, no rounding, and the two decimals that it forbids.",
    inputs: inputs({
      amount: decimal,
      from: code,
      to: code,
      rate_from: decimal.optional(),
      rate_to: decimal.optional(),
      target_dp: decimals.optional(),
    }),
    expected: expects({
      eur_3dp: decimal,
      result_3dp: decimal,
      eur_4dp: decimal,
      result_4dp: decimal,
      result_unrounded: decimal,
      forbidden_result_2dp: decimal,
      differs_3dp_vs_unrounded: flag,
      differs_2dp: flag,
    }),
  },
  "evm.fx_amount_out": {
    rule: "As a contract converts: amount × rate × 10^decimals_out × (10000 − fee_bps) over the rest, one floor division. `reverse` swaps numerator and denominator.",
    inputs: inputs({
      amount_in: integer,
      rate_num: integer,
      rate_den: integer,
      decimals_in: decimals,
      decimals_out: decimals,
      fee_bps: integer.optional(),
      reverse: flag.optional(),
    }),
    expected: expects({ amount_out: integer }),
  },
  "oracle.compose": {
    rule: "The product of feeds of different decimals, some the other way round, with `out_decimals`; one floor division at the end.",
    inputs: inputs({
      feeds: z.array(z.strictObject({ answer: integer, decimals, invert: flag.optional() })),
      out_decimals: decimals,
    }),
    expected: expects({ rate: integer }),
  },
  "oracle.validate": {
    rule: "Whether what is described in words makes a feed's answer invalid, and by which fault.",
    inputs: inputs({ case: text }),
    expected: expects({ reverts: flag, faults: z.array(text) }),
  },
  "oracle.breaker": {
    rule: "Whether the current rate is off the reference by strictly more than the threshold, a part of one.",
    inputs: inputs({ reference: decimal, current: decimal, threshold: decimal }),
    expected: expects({ trips: flag }),
  },
  "fx.market_open": {
    rule: "Whether a calendar's FX market is open at a moment of UTC; Mento's unless named.",
    inputs: inputs({ utc: text.optional(), unix: integer.optional(), calendar: text.optional() }),
    expected: expects({ open: flag }),
  },
  "net.multilateral": {
    rule: "Obligations in one currency: their sum, what moves after multilateral netting, what moves if each pair nets by itself, and each party's position, received less paid.",
    inputs: inputs({
      obligations: z.array(
        z.strictObject({ from: text, to: text, amount: decimal, currency: code.optional() }),
      ),
    }),
    expected: expects({
      gross: decimal,
      net_total: decimal,
      savings: decimal,
      bilateral_only: decimal,
      net_by_currency: z.record(z.string(), decimal),
      positions: z.record(z.string(), decimal),
    }),
  },
  "htlc.check": {
    rule: "Whether the SHA-256 digest of the preimage is the condition; hexadecimal or base64.",
    inputs: inputs({ fulfilment: text.optional(), preimage_hex: text.optional(), condition: text }),
    expected: expects({ match: flag, sha256_hex: text }),
  },
  "mt103.amounts": {
    rule: "Who pays the charges (OUR, SHA, BEN): 33B × 36 + 71G − 71F = 32A, conversions half up. 71G with OUR only and never zero, 71F never with OUR; 15 characters for an amount and 12 for the rate, the comma included.",
    inputs: inputs({
      mode: text.optional(),
      charge: text,
      instructed: z.strictObject({ ccy: code, value: decimal }),
      rate36: decimal,
      sender_charge: charge,
      receiver_charge: charge,
      "71F": decimal.optional(),
      "71G": decimal.optional(),
    }),
    expected: expects({
      ordering_customer_debit: text,
      "33B": text,
      "71A": text,
      "36": z.union([text, z.null()]),
      "71F": z.union([text, z.null()]),
      "71G": z.union([text, z.null()]),
      "32A": decimal,
      mt950_debit: text,
      beneficiary_credit: text,
      identity_holds: flag,
    }),
  },
};
