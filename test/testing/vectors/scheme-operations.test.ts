import { expect } from "chai";
import { runVector } from "../../../src/testing/vectors/run-vector.ts";

type Inputs = Readonly<Record<string, unknown>>;

const PAIR = { sell_asset: "A", buy_asset: "B" };
const MALFORMED: readonly (readonly [inputs: Inputs, field: string, wanted: string])[] = [
  [{ op: "iso.pacs008", "71A": "OUR", InstdAmt: "1", XchgRate: "2" }, "XchgRate", "nothing beside"],
  [{ op: "tier.bps", usd_minor: "1.5" }, "usd_minor", "a whole number"],
  [{ op: "fsm.table", name: "constructor" }, "name", "one of sep31"],
  [{ op: "chrgbr.map", "71A": "ALL" }, "71A", "OUR, SHA, BEN"],
  [{ op: "chrgbr.map" }, "71A", "text"],
  [{ op: "chrgbr.map", "71A": "SHA", service_level: "URGP" }, "service_level", "SEPA"],
  [{ op: "iso.pacs008", "71A": "OUR", InstdAmt: "1", "71F": "1" }, "71F", "with OUR"],
  [{ op: "iso.pacs008", "71A": "BEN", InstdAmt: "1", "71G": "1" }, "71G", "without OUR"],
  [{ op: "camt.balance", open: "1", credits: ["-1"] }, "credits", "without a sign"],
  [{ op: "sep38.prices", ...PAIR }, "buy_amount", "a decimal number"],
  [
    { op: "sep38.prices", ...PAIR, sell_amount: "1", buy_amount: "1" },
    "buy_amount",
    "nothing beside sell_amount",
  ],
  [{ op: "sep38.field_validation", field: "colour", value: "1" }, "field", "a field of a rate response"],
  [{ op: "quote.use", quote: { sell: "100", buy: "98 USD" }, amounts: ["1"] }, "sell", "100 USDC"],
  [{ op: "net.validate", cases: ["A owes B"] }, "cases", "A->B 100"],
  [{ op: "net.multilateral_multi", obligations: [["A", "B", "1"]] }, "obligations", "amount and currency"],
  [{ op: "rate.improve", base: "1", tier_bps: -1 }, "tier_bps", "no worsening"],
  [{ op: "quote.expiry", issued_at: 0, ttl_s: -1, at: [0] }, "ttl_s", "seconds from 0 up"],
  [
    { op: "fx.positions", source: { ccy: "BWP", amount: "1" }, target: { ccy: "BWP", amount: "1" } },
    "ccy",
    "another currency",
  ],
  [{ op: "amount.fspiop" }, "value", "something"],
];

const REFUSED: readonly (readonly [inputs: Inputs, error: string])[] = [
  [{ op: "roundtrip", amount: "1", rate: "0", via_dp: 2, dp: 2 }, "RATE_INVALID"],
  [{ op: "roundtrip", amount: "1", rate: "-1", via_dp: 2, dp: 2 }, "RATE_INVALID"],
  [{ op: "roundtrip", amount: "1", rate: "1", via_dp: 2, dp: 2, rounding: "SIDEWAYS" }, "ROUNDING_UNKNOWN"],
  [{ op: "sep38.buy_from_sell", price: "0", sell_amount: "1", scale: 2, rounding: "DOWN" }, "RATE_INVALID"],
  [{ op: "nexus.quote", interbank_source: "1", rate: "0" }, "RATE_INVALID"],
  [{ op: "nexus.quote", interbank_source: "0", rate: "1" }, "AMOUNT_NOT_POSITIVE"],
  [
    { op: "nexus.quote", interbank_source: "1", rate: "1", dest_psp_deducted_fee: "1" },
    "CHARGES_EXCEED_AMOUNT",
  ],
  [{ op: "dust.minimum", rate: "-1", amounts_minor: ["1"] }, "RATE_INVALID"],
  [{ op: "tier.bps", usd_minor: "-1" }, "AMOUNT_NOT_POSITIVE"],
  [{ op: "fx.fixed_receive", payee_receive: "0", source: "1" }, "AMOUNT_NOT_POSITIVE"],
  [
    { op: "compare.total_cost", target_amount: "1", target: "PHP", mid: "0", rate: "1", fees: [] },
    "RATE_INVALID",
  ],
  [{ op: "iso.amount", accept: ["1.123456"] }, "ISO20022_LIMIT"],
  [{ op: "iso.amount", reject: ["1"] }, "ISO20022_LIMIT"],
  [{ op: "iso.amount", value: "1", currency: "ZZZ" }, "CURRENCY_UNKNOWN"],
];

describe("operations of payment schemes", () => {
  for (const [inputs, field, wanted] of MALFORMED) {
    it(`${String(inputs.op)} without a right ${field} is malformed, and the field is named`, () => {
      const run = runVector(inputs);
      const problem = run.outcome === "malformed" ? run.problem : JSON.stringify(run);
      expect(problem)
        .to.include(`The field ${field} of ${String(inputs.op)}`)
        .and.to.include(wanted);
    });
  }

  for (const [inputs, error] of REFUSED) {
    it(`${JSON.stringify(inputs)} is refused as ${error}`, () => {
      const run = runVector(inputs);
      expect(run.outcome === "outputs" && run.outputs.error, JSON.stringify(run)).to.equal(error);
    });
  }
});
