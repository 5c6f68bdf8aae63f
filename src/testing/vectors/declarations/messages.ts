import { z } from "zod";
import {
  code,
  decimal,
  type Declarations,
  expects,
  expectsByName,
  flag,
  inputs,
  integer,
  text,
} from "./declaration.ts";

const entries = z.array(z.union([decimal, z.strictObject({ amount: decimal, Ccy: code.optional() })]));
const charges = z.union([decimal, entries]);
const bearer = { "71A": text.optional(), ChrgBr: text.optional() };
const typed = { accept: z.array(text).optional(), reject: z.array(text).optional(), value: text.optional() };
const facets = expects({ totalDigits: integer, fractionDigits: integer, accepted: flag });

/** ISO 20022 and SWIFT MT. */
export const MESSAGE_DECLARATIONS: Declarations = {
  "iso.amount": {
    rule: "ActiveCurrencyAndAmount: 18 digits of which 5 after the point, no less than zero, counted by value; and no more decimals written than ISO 4217 gives a `currency` that is named. All of `accept` must be taken, none of `reject`.",
    inputs: inputs({ ...typed, currency: code.optional() }),
    expected: facets,
  },
  "iso.rate": {
    rule: "BaseOneRate: 11 digits of which 10 after the point, counted by value.",
    inputs: inputs(typed),
    expected: facets,
  },
  "iso.pacs008": {
    rule: "One payment: 71A to ChrgBr; IntrBkSttlmAmt is InstdAmt, more by prepaid charges (71G, OUR only), less by the sender's (71F, never with OUR).",
    inputs: inputs({ ...bearer, InstdAmt: decimal, "71F": charges.optional(), "71G": charges.optional() }),
    expected: expects({ ChrgBr: text, IntrBkSttlmAmt: decimal }),
  },
  "iso.pacs008_chain": {
    rule: "InstdAmt stays; each leg settles less by what the agent before it charged (ChrgsInf, in the agents' order). With DEBT the first leg has all charges on top, prepaid.",
    inputs: inputs({
      ...bearer,
      InstdAmt: z.strictObject({ Ccy: code.optional(), value: decimal }),
      ChrgsInf: entries.optional(),
    }),
    expected: expectsByName(decimal),
  },
  "iso.pacs004": {
    rule: "What a return settles: what was settled less the fee for returning it; a reason must be one of ISO 20022's list.",
    inputs: inputs({ original_settled: decimal, return_fee: decimal.optional(), reason: text.optional() }),
    expected: expects({ RtrdIntrBkSttlmAmt: decimal, reason: text }),
  },
  "chrgbr.map": {
    rule: "OUR DEBT, SHA SHAR, BEN CRED, either way; SLEV, as the service level prescribes (SEPA), has no word in an MT but SHA.",
    inputs: inputs({ ...bearer, service_level: text.optional() }),
    expected: expects({ ChrgBr: text, "71A": text }),
  },
  "camt.balance": {
    rule: "open + credits − debits; a balance below zero is a debit balance.",
    inputs: inputs({ open: decimal, credits: entries.optional(), debits: entries.optional() }),
    expected: expects({ close: decimal }),
  },
  "mt.amount_format": {
    rule: "A value as an MT field writes it in each currency: all its decimals, a comma that stands even where none follow, 15 characters at most; `error` where the value has more decimals than the currency or no room.",
    inputs: inputs({ value: decimal, currencies: z.array(code) }),
    expected: expectsByName(text),
  },
};
