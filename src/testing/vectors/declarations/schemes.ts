import { z } from "zod";
import {
  code,
  decimal,
  decimals,
  type Declarations,
  expects,
  expectsByName,
  flag,
  inputs,
  integer,
  text,
} from "./declaration.ts";

const states = z.array(text);
const edges = z.record(z.string(), states);
const side = z.strictObject({ ccy: code, amount: decimal });

/** Interledger, Mojaloop, Nexus, and others' tiers, tables and comparisons. */
export const SCHEME_DECLARATIONS: Declarations = {
  "quote.roundtrip": {
    rule: "Rafiki: the debit of a fixed-receive quote (fee on the principal), what a fixed-send of it delivers (fee on the debit), and the debit that would deliver all.",
    inputs: inputs({ receive: decimal, bps: integer.optional(), fixed: decimal.optional(), rate: decimal }),
    expected: expectsByName(decimal),
  },
  "dust.minimum": {
    rule: "Rafiki: what each amount delivers, minor units rounded toward −∞; nothing is shown that is not delivered.",
    inputs: inputs({
      rate: decimal.optional(),
      rate_fraction: z.array(integer).length(2).optional(),
      source_scale: decimals.optional(),
      dest_scale: decimals.optional(),
      amounts_minor: z.array(integer),
    }),
    expected: expectsByName(integer),
  },
  roundtrip: {
    rule: "Interledger: an amount divided by the rate to `via_dp` decimals, and that times the rate to `dp`; each way rounded by itself, toward −∞ unless named.",
    inputs: inputs({
      amount: decimal,
      rate: decimal,
      via_dp: decimals,
      dp: decimals,
      rounding: text.optional(),
    }),
    expected: expects({ via: decimal, back: decimal }),
  },
  "amount.fspiop": {
    rule: "Whether a value is an Amount of FSPIOP: ^([0]|([1-9][0-9]{0,17}))([.][0-9]{0,3}[1-9])?$, as text.",
    inputs: inputs({ value: z.unknown() }),
    expected: expects({ accepted: flag }),
  },
  "fx.positions": {
    rule: "Mojaloop: what a conversion and the transfer that depends on it do to positions; a position above zero is owed. Each currency adds up to zero.",
    inputs: inputs({ source: side, target: side }),
    expected: expectsByName(text),
  },
  "fx.charges": {
    rule: "Mojaloop: charges of the FX provider and the payee's in both currencies; the payee's charge comes into the source currency at the rate before the provider's, cut to its decimals.",
    inputs: inputs({
      source: decimal,
      target: decimal,
      fxp_charge: z.strictObject({ source: decimal, target: decimal }),
      payee_fee: decimal.optional(),
    }),
    expected: expects({
      payee_receives: decimal,
      total_charges_target: decimal,
      total_charges_source: decimal,
      effective_rate: decimal,
      implied_mid: decimal,
    }),
  },
  "fx.fixed_receive": {
    rule: "Mojaloop: what must arrive for a fixed amount to be received: that and the payee's fee; the rate that it makes of the source, cut to ten decimals.",
    inputs: inputs({ payee_receive: decimal, payee_fee: decimal.optional(), source: decimal }),
    expected: expects({ target: decimal, effective_rate: decimal }),
  },
  "ndc.check": {
    rule: "Mojaloop: amount + position (+ reserved) ≤ net debit cap, each transfer by itself.",
    inputs: inputs({
      ndc: decimal,
      position: decimal,
      reserved: decimal.optional(),
      transfers: z.array(text),
    }),
    expected: expectsByName(z.enum(["accepted", "rejected"])),
  },
  "nexus.quote": {
    rule: "Nexus: source less the source PSP's fee, times the rate, half up to the destination's decimals, less the destination PSP's fee; or all of it backwards from what the creditor gets.",
    inputs: inputs({
      source_amount: decimal.optional(),
      source_psp_deducted_fee: decimal.optional(),
      interbank_source: decimal.optional(),
      rate: decimal,
      dest_interbank: decimal.optional(),
      dest_psp_deducted_fee: decimal.optional(),
      creditor_account_amount: decimal.optional(),
      source_currency: code.optional(),
      dest_currency: code.optional(),
    }),
    expected: expects({
      interbank_source: decimal,
      dest_interbank: decimal,
      creditor_account_amount: decimal,
      debtor_account_amount: decimal,
    }),
  },
  "rate.improve": {
    rule: "Nexus: base × (1 + (tier_bps + psp_bps) / 10000), exactly.",
    inputs: inputs({ base: decimal, tier_bps: integer.optional(), psp_bps: integer.optional() }),
    expected: expects({ rate: decimal }),
  },
  "quote.expiry": {
    rule: "Nexus: a quote holds up to and with the last second of its time.",
    inputs: inputs({ issued_at: integer, ttl_s: integer, at: z.array(integer) }),
    expected: expectsByName(z.enum(["valid", "expired", "not_issued"])),
  },
  "tier.bps": {
    rule: "SettlementOS: slippage by size in US cents, each limit itself included: 1 up to 1,000,000, 3 up to 10,000,000, 8 up to 50,000,000, 15 beyond.",
    inputs: inputs({ usd_minor: integer }),
    expected: expects({ bps: integer }),
  },
  "net.multilateral_multi": {
    rule: "Each currency is netted by itself; what moves in each after multilateral netting.",
    inputs: inputs({
      obligations: z.array(
        z.union([
          z.tuple([text, text, decimal, code]),
          z.strictObject({ from: text, to: text, amount: decimal, currency: code }),
        ]),
      ),
    }),
    expected: expects({ net: z.record(z.string(), decimal), gross: z.record(z.string(), decimal) }),
  },
  "net.validate": {
    rule: "Whether a netting engine refuses all of: a party that owes itself, an amount not above zero, two currencies in one sum, no obligation at all.",
    inputs: inputs({ cases: z.array(text) }),
    expected: expects({ all_rejected: flag, rejected: z.record(z.string(), flag) }),
  },
  "fsm.table": {
    rule: "The statuses that a scheme keeps and what may follow what: `sep31`, `rafiki`, `mojaloop-settlement`, `fspiop-transfer`.",
    inputs: inputs({ name: text }),
    expected: expects({
      initial: states,
      terminal: states,
      transitions: edges,
      outgoing: edges,
      incoming: edges,
      settlement: states,
      abort_from: states,
      abort_rule: text,
      window: states,
    }),
  },
  "compare.total_cost": {
    rule: "What a payment costs beside the mid rate, in whole dollars as its source shows them: each fee rounded up, the loss to the nearest, the total the sum of these; `pct` of what the mid asks, half up to two decimals.",
    inputs: inputs({
      target_amount: decimal,
      target: code,
      mid: decimal,
      rate: decimal,
      fees: z.array(decimal),
    }),
    expected: expects({
      mid_source_usd: decimal,
      fx_loss_usd: decimal,
      total_cost_usd: decimal,
      pct: decimal,
    }),
  },
};
