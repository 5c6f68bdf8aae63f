import { AssertionError, expect, use } from "chai";
import type { Trace } from "../../../src/trace/trace.ts";
import { corridorMatchers, runScenario } from "../../../src/testing/index.ts";
import { corridorMatchers as forExpect } from "../../../src/testing/matchers/expect.ts";
import { MATCHERS } from "../../../src/testing/matchers/table.ts";
import { refusalOf } from "../../support/refusal.ts";

use(corridorMatchers);

/** The message of an assertion that fails. */
async function failure(assertion: Promise<void>): Promise<string> {
  try {
    await assertion;
  } catch (error) {
    if (error instanceof AssertionError) return error.message;
    throw error;
  }
  throw new Error("the assertion holds");
}

/** The message of an error that is none of the assertion's. */
async function misuse(assertion: () => Promise<void>): Promise<string> {
  const { code, message } = await refusalOf(assertion);
  return `${code}: ${message}`;
}

describe("matchers over traces", () => {
  let trace: Trace;
  let refused: Trace;
  let several: Trace;
  before(async () => {
    trace = await runScenario("scenarios/01-happy-path.yaml");
    refused = await runScenario("scenarios/01-happy-path.yaml", { fault: "stale-rate@redeem" });
    const totals = {
      ...trace.totals,
      payments: trace.totals.payments.map((one) => ({ ...one, payment: "second" })),
    };
    const steps = trace.steps.map((step) => ({ ...step, payment: step.payment === "" ? "" : "second" }));
    several = {
      ...trace,
      steps: [...trace.steps, ...steps],
      totals: { ...totals, payments: [...trace.totals.payments, ...totals.payments] },
    };
  });

  it("settleFor: what the payee got, by payment where there are several", async () => {
    await expect(trace).to.settleFor("7477.30 CNY");
    await expect(Promise.resolve(trace)).to.settleFor("7477.30 CNY", { payment: "payment" });
    await expect(several).to.settleFor("7477.30 CNY", { payment: "second" });
    await expect(trace).not.to.settleFor("7477.30 EUR");
    expect(await failure(expect(trace).to.settleFor("7477.31 CNY"))).to.equal(
      "expected payment, 1000.00 EUR, to settle for 7477.31 CNY, got 7477.30 CNY (0.01 CNY less)",
    );
    expect(await failure(expect(trace).not.to.settleFor("7477.30 CNY"))).to.equal(
      "expected payment, 1000.00 EUR, not to settle for 7477.30 CNY",
    );
  });

  it("settleFor: a payment that was refused got nothing, and why", async () => {
    const never = await runScenario("scenarios/01-happy-path.yaml", { until: "quote" });
    await expect(never).to.settleFor("0.00 CNY");
    const stopped = await runScenario("scenarios/01-happy-path.yaml", {
      fault: "stale-rate@pay",
      until: "pay",
    });
    expect(await failure(expect(stopped).to.settleFor("7477.30 CNY"))).to.match(
      /got 0\.00 CNY .*; step \d+, pay of payment, was refused with StaleRate/,
    );
  });

  it("cost and costAtMost: as the report states it, in either currency", async () => {
    // 7,477.30 of the 7,582.90 CNY that 1,000.00 EUR are worth at mid have arrived.
    await expect(trace).to.cost("105.60 CNY");
    await expect(trace).to.cost("13.93 EUR");
    await expect(trace).to.cost("14.00 EUR", { within: "0.07 EUR" });
    await expect(trace).not.to.cost("14.00 EUR", { within: "0.06 EUR" });
    await expect(trace).not.to.cost("13.00 EUR", { within: "0.50 EUR" });
    await expect(trace).to.costAtMost("15.00 EUR");
    await expect(trace).to.costAtMost("1.5 %");
    await expect(trace).not.to.costAtMost("1.3%");
    expect(await failure(expect(trace).to.cost("1.00 EUR"))).to.match(
      /^expected payment to cost 1\.00 EUR, got \d+\.\d\d EUR \(\d+\.\d\d EUR more\)$/,
    );
    expect(await failure(expect(trace).to.costAtMost("1%"))).to.match(
      /^expected payment to cost at most 1\.0000%, got 1\.\d{4}%$/,
    );
    expect(await misuse(() => expect(trace).not.to.cost("1 XUSD"))).to.match(/^ASSET_MISMATCH/);
  });

  it("chargeFee and haveBalance: by name", async () => {
    await expect(trace).to.chargeFee("escrow", "5.178618 XUSD");
    await expect(trace).to.chargeFee("pay", "2.00 EUR");
    await expect(trace).to.haveBalance("seller", "7477.30 CNY");
    await expect(trace).to.haveBalance("buyer", "4000.00 EUR");
    await expect(trace).not.to.haveBalance("seller", "0.00 CNY");
    expect(await failure(expect(trace).to.chargeFee("redeem", "15.00 CNY"))).to.equal(
      "expected the fee redeem of payment to be 15.00 CNY, got 14.99 CNY (0.01 CNY less)",
    );
    expect(await failure(expect(trace).to.haveBalance("buyer", "4000.01 EUR"))).to.match(
      /got 4000\.00 EUR \(0\.01 EUR less\)$/,
    );
    expect(await misuse(() => expect(trace).to.chargeFee("redem", "1 CNY"))).to.match(
      /^NAME_MISSPELT: .*redeem/,
    );
    expect(await misuse(() => expect(trace).not.to.haveBalance("sellr", "1 CNY"))).to.match(
      /^NAME_MISSPELT: .*seller/,
    );
  });

  it("endAs and meetExpectations", async () => {
    await expect(trace).to.endAs("released");
    await expect(trace).not.to.endAs("Refunded");
    await expect(trace).to.meetExpectations();
    expect(await failure(expect(trace).to.endAs("Funded"))).to.equal(
      "expected payment to end as Funded, and its final status is Released",
    );
    const other = await runScenario("scenarios/01-happy-path.yaml", {
      set: ["escrow.feeBps=100"],
      expect: false,
    });
    expect(await failure(expect(other).to.meetExpectations())).to.match(
      /received of payment: expected 747730, got \d+ minor units of CNY at the end/,
    );
    expect(await failure(expect(trace).not.to.meetExpectations())).to.match(/all \d+ are met$/);
    expect(await misuse(() => expect(trace).not.to.endAs("paid"))).to.match(/^NAME_UNKNOWN: .*Released/);
  });

  it("beRefusedWith: a step by an error, by either spelling", async () => {
    await expect(refused).to.beRefusedWith("StaleRate");
    await expect(refused).to.beRefusedWith("STALE_RATE", { step: "redeem", payment: "payment" });
    await expect(refused).not.to.beRefusedWith("QuoteExpired");
    await expect(refused).not.to.beRefusedWith("StaleRate", { step: "pay" });
    expect(await failure(expect(refused).to.beRefusedWith("QuoteExpired"))).to.match(
      /^expected a step to be refused with QuoteExpired, and step \d+, redeem of payment, was refused with StaleRate$/,
    );
    expect(await failure(expect(trace).to.beRefusedWith("StaleRate"))).to.equal(
      "expected a step to be refused with StaleRate, and none was refused",
    );
    expect(await failure(expect(refused).not.to.beRefusedWith("StaleRate"))).to.match(
      /redeem of payment, was$/,
    );
  });

  it("beRefusedWith: a name that nothing is refused with, and the step that there is not", async () => {
    expect(await misuse(() => expect(refused).not.to.beRefusedWith("RateStale"))).to.equal(
      'NAME_MISSPELT: There is no contract error "RateStale". Did you mean StaleRate?',
    );
    expect(await misuse(() => expect(refused).not.to.beRefusedWith("StaleRates"))).to.match(
      /^NAME_MISSPELT: .*StaleRate/,
    );
    expect(await misuse(() => expect(refused).to.beRefusedWith("StaleRate", { step: "redeme" }))).to.match(
      /^NAME_MISSPELT: .*redeem/,
    );
    expect(await misuse(() => expect(refused).to.beRefusedWith("StaleRate", { step: 99 }))).to.match(
      /^NAME_UNKNOWN/,
    );
  });

  it("conserveValue: every invariant, check, ledger and sum", async () => {
    await expect(trace).to.conserveValue();
    await expect(refused).to.conserveValue();
    const [first] = trace.invariants;
    const broken = { step: 4, subject: "XUSD", left: "5", right: "6" };
    const [step] = trace.steps;
    const [ledger] = trace.totals.ledgers;
    const [totals] = trace.totals.payments;
    if (first === undefined || step === undefined || ledger === undefined || totals === undefined)
      throw new Error("the trace is empty");
    const check = { name: "supply" as const, subject: "XUSD", left: "1", right: "2" };
    const wrong: readonly (readonly [Trace, RegExp])[] = [
      [{ ...trace, invariants: [{ ...first, broken }] }, /5 against 6 of XUSD \(solvency, after step 4\)/],
      [
        { ...trace, steps: [{ ...step, checks: [check] }] },
        /1 against 2 of XUSD \(supply, after step 1, quote of payment\)/,
      ],
      [
        { ...trace, totals: { ...trace.totals, ledgers: [{ ...ledger, debits: "7", credits: "8" }] } },
        /debits of 7 against credits of 8/,
      ],
      [
        { ...trace, totals: { ...trace.totals, payments: [{ ...totals, parts: totals.parts.slice(1) }] } },
        /parts of .* against .* in CNY at mid/,
      ],
      [
        { ...trace, invariants: [], steps: [], totals: { ...trace.totals, ledgers: [], payments: [] } },
        /no figures to compare/,
      ],
    ];
    for (const [one, words] of wrong) expect(await failure(expect(one).to.conserveValue())).to.match(words);
  });

  it("refuse subjects that they are not about, and payments that there are not", async () => {
    expect(await misuse(() => expect(7).to.settleFor("1.00 EUR"))).to.match(
      /^SUBJECT_UNFIT: settleFor is about a trace, or what corridor\.settle returns; it was given the number 7/,
    );
    for (const subject of [undefined, null, "text", {}, () => 1, Symbol("s"), 1n])
      for (const assertion of [
        () => expect(subject).not.to.settleFor("1.00 EUR"),
        () => expect(subject).not.to.cost("1.00 EUR"),
        () => expect(subject).not.to.costAtMost("1%"),
        () => expect(subject).not.to.endAs("released"),
        () => expect(subject).not.to.conserveValue(),
        () => expect(subject).not.to.haveBalance("buyer", "1.00 EUR"),
        () => expect(subject).not.to.haveRate("EUR/USD 1"),
        () => expect(subject).not.to.meetExpectations(),
      ])
        expect(await misuse(assertion)).to.match(/^SUBJECT_UNFIT/);
    expect(await misuse(() => expect(1n).not.to.convertTo("1.00 USD", { at: "EUR/USD 1" }))).to.match(
      /^SUBJECT_UNFIT/,
    );
    expect(await misuse(() => expect(several).to.settleFor("1.00 CNY"))).to.match(
      /^PAYMENT_NOT_NAMED: The trace has 2 payments: payment, second\..*payment: "payment"/,
    );
    expect(await misuse(() => expect(trace).not.to.endAs("released", { payment: "paymnt" }))).to.match(
      /^NAME_MISSPELT: .*payment/,
    );
    expect(await misuse(() => expect(trace).not.to.settleFor("7477.30"))).to.match(/^AMOUNT_WITHOUT_CODE/);
  });

  describe("by expect.extend", () => {
    /** What vitest and jest do with a matcher: the message is asked for where pass is not what is wanted. */
    const asserted = async (
      name: keyof typeof forExpect,
      wanted: boolean,
      ...args: readonly unknown[]
    ): Promise<string> => {
      const result: { pass: boolean; message: () => string } = await Reflect.apply(
        forExpect[name],
        { isNot: !wanted },
        args,
      );
      return result.pass === wanted ? "holds" : result.message();
    };

    it("has every matcher of the table", () => {
      expect(Object.keys(forExpect)).to.have.members(Object.keys(MATCHERS));
    });

    it("holds and fails with the messages of both", async () => {
      expect(await asserted("settleFor", true, trace, "7477.30 CNY")).to.equal("holds");
      expect(await asserted("settleFor", false, trace, "7477.31 CNY")).to.equal("holds");
      expect(await asserted("settleFor", true, Promise.resolve(trace), "7477.31 CNY")).to.match(
        /got 7477\.30 CNY \(0\.01 CNY less\)$/,
      );
      expect(await asserted("settleFor", false, trace, "7477.30 CNY")).to.match(
        /not to settle for 7477\.30 CNY$/,
      );
      expect(await asserted("beRefusedWith", true, refused, "StaleRate")).to.equal("holds");
      expect(
        await asserted("convertTo", true, "100.00 EUR", "108.35 USD", { at: "EUR/USD 1.0835" }),
      ).to.equal("holds");
    });

    it("throws what is misused, negated or not", async () => {
      for (const wanted of [true, false])
        expect((await refusalOf(() => asserted("cost", wanted, 7, "1.00 EUR"))).code).to.equal(
          "SUBJECT_UNFIT",
        );
    });
  });
});
