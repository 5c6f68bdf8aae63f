import { expect } from "chai";
import { currencyAsset } from "../../src/money/currency.ts";
import { happyPath } from "../support/happy-path.ts";
import type { Scenario, ScenarioRate, ScenarioStep } from "../../src/scenario/scenario.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { runInProcess } from "../support/in-process.ts";
import { eur } from "../support/step-scenarios.ts";

const JPY = currencyAsset("JPY");

/** The happy path, and beside its payment one that settles in a token of yen. */
function twoTokens(): Scenario {
  const scenario = happyPath();
  const payments = scenario.payments.flatMap((payment) => [
    payment,
    { ...payment, name: "in-yen", token: "XJPY" },
  ]);
  const of = (payment: string): ScenarioStep[] => [
    { verb: "quote", parameters: { payment, fixed: { send: eur("500.00") }, validFor: 900n } },
    ...(["pay", "fund", "deliver", "release", "redeem", "payout"] as const).map((verb) => ({
      verb,
      parameters: { payment },
    })),
  ];
  const pair = scenario.rates.find(({ quote }) => quote.code === "USD") as ScenarioRate;
  const path = {
    ...pair.market,
    quote: "JPY",
    points: [{ at: scenario.startsAt - 1_800n, answer: 16_250_000_000n, carriedDays: 0 }],
  };
  return {
    ...scenario,
    tokens: [
      ...scenario.tokens,
      { symbol: "XJPY", currency: "JPY", decimals: 2, prefunding: 100_000_000_00n },
    ],
    rates: [...scenario.rates, { ...pair, quote: JPY, quotedDecimals: 2, market: path, reported: path }],
    payments,
    steps: [...of("payment"), ...of("in-yen"), { verb: "attest", parameters: {} }],
    expect: { payments: [], balances: [] },
  };
}

describe("payments in two tokens", () => {
  let trace: Trace;
  before(async () => {
    trace = await runInProcess(twoTokens());
  });

  it("settle, and every invariant holds in both", () => {
    expect(trace.steps.flatMap(({ refusal }) => refusal ?? [])).to.deep.equal([]);
    expect(trace.invariants.filter(({ broken }) => broken !== undefined)).to.deep.equal([]);
    expect(trace.outcome).to.equal("passed");
  });

  it("are each paid, held and redeemed in their own", () => {
    const tokensOf = (payment: string): Set<string> =>
      new Set(
        trace.steps
          .filter((step) => step.payment === payment)
          .flatMap(({ movements }) => movements)
          .filter(({ place }) => place === "chain")
          .map(({ asset }) => asset),
      );
    expect([...tokensOf("payment")]).to.deep.equal(["XUSD"]);
    expect([...tokensOf("in-yen")]).to.deep.equal(["XJPY"]);
  });

  it("are refused an amount in the other's token", async () => {
    const amount = { minor: 10_000n, asset: { code: "XJPY", decimals: 2 } };
    const scenario = twoTokens();
    const paid = scenario.steps.slice(0, 4);
    const released = scenario.steps.slice(0, 5);
    const payment = "payment";
    const mismatch = { expect: { error: "ASSET_MISMATCH" } } as const;
    for (const steps of [
      [...paid, { verb: "release", parameters: { payment, amount }, ...mismatch }],
      [...released, { verb: "refund", parameters: { payment, amount }, ...mismatch }],
      [
        ...paid,
        { verb: "dispute", parameters: { payment } },
        { verb: "resolve", parameters: { payment, toPayee: amount }, ...mismatch },
      ],
    ] as const) {
      const refused = await runInProcess({ ...scenario, steps });
      expect(refused.outcome).to.equal("passed");
      expect(refused.steps.at(-1)?.refusal?.args).to.deep.equal({
        left: "XJPY (2 decimals)",
        right: "XUSD (6 decimals)",
      });
    }
  });

  it("have their reserves counted apart, and compared after every step", () => {
    const last = trace.steps.at(-1)?.checks ?? [];
    const reserves = last
      .filter(({ name }) => name === "reserve")
      .map(({ subject, left, right }) => [subject, left === right]);
    expect(reserves).to.deep.equal([
      ["XUSD", true],
      ["XJPY", true],
    ]);
    const attested = trace.steps.at(-1)?.narration.map(({ values }) => values["reserve"]);
    expect(attested?.map((value) => (value && "money" in value ? value.money.asset : ""))).to.deep.equal([
      "XUSD",
      "XJPY",
    ]);
  });
});
