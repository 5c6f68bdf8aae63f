import { expect } from "chai";
import fc from "fast-check";
import { quoted } from "../../../src/conformance/cases/figures.ts";
import { rate } from "../../../src/fx/rate.ts";
import { asset } from "../../../src/money/asset.ts";
import { readScenario } from "../../../src/scenario/read-scenario.ts";
import {
  amounts,
  assets,
  conversionRequests,
  corridorTerms,
  hostileTexts,
  rates,
  scenarios,
} from "../../../src/testing/arbitraries/index.ts";
import { MATCHERS } from "../../../src/testing/matchers/table.ts";
import { runScenario } from "../../../src/testing/index.ts";

const SEED = 20_251_128;
const EUR = asset("EUR", 2);

/** What an arbitrary shrinks to where everything that has a property fails. */
function smallest<Value>(
  arbitrary: fc.Arbitrary<Value>,
  fails: (value: Value) => boolean = () => true,
): Value {
  const { counterexample } = fc.check(
    fc.property(arbitrary, (value) => !fails(value)),
    { seed: SEED, numRuns: 1_000 },
  );
  if (counterexample === null) throw new Error("nothing fails");
  return counterexample[0];
}

const sampled = <Value>(arbitrary: fc.Arbitrary<Value>, numRuns = 1_000): Value[] =>
  fc.sample(arbitrary, { seed: SEED, numRuns });

describe("arbitraries", () => {
  it("assets: of 0 to 18 decimals, and EUR first", () => {
    const decimals = new Set(sampled(assets()).map((one) => one.decimals));
    expect([...decimals]).to.include.members([0, 2, 3, 4, 6, 18]);
    for (const one of sampled(assets())) expect(asset(one.code, one.decimals)).to.deep.equal(one);
    expect(smallest(assets())).to.deep.equal(EUR);
  });

  it("amounts: within their bounds, with every edge, and the least first", () => {
    const found = sampled(amounts(EUR)).map(({ minor }) => minor);
    expect(found).to.include.members([1n, 99n, 100n, 101n, 5n, 1_005n, 2n ** 53n + 1n, 10n ** 17n]);
    for (const minor of found) expect(minor >= 1n && minor <= 10n ** 17n).to.equal(true);
    const bounds = { minimum: 7n, maximum: 9n };
    expect(new Set(sampled(amounts(EUR, bounds)).map(({ minor }) => minor))).to.deep.equal(
      new Set([7n, 8n, 9n]),
    );
    expect(smallest(amounts(EUR)).minor).to.equal(1n);
    expect(smallest(amounts(EUR), ({ minor }) => minor > 20_000n).minor < 2n ** 53n).to.equal(true);
  });

  it("rates: as they are quoted, of few and of many digits, and 1 first", () => {
    const found = sampled(rates("EUR", "USD"));
    const digits = new Set(found.map(({ decimals }) => decimals));
    expect([...digits]).to.include.members([0, 2, 6, 8, 18]);
    expect(found.some(({ per }) => per === 100n)).to.equal(true);
    for (const one of found) {
      expect(quoted(`EUR/USD ${one.value}`, one)).to.deep.equal(one);
      rate({ base: EUR, quote: asset("USD", 2), value: one.value, quoteUnit: one.per });
    }
    expect(smallest(rates("EUR", "USD"))).to.include({ value: "1", per: 1n });
  });

  it("conversion requests: between two assets at a rate of both, either way", () => {
    const found = sampled(conversionRequests());
    for (const { from, to, rate: of, amount } of found) {
      expect([from.code, to.code]).to.have.members([of.base, of.quote]);
      expect(amount >= 1n).to.equal(true);
    }
    expect(found.some(({ from, rate: of }) => from.code === of.quote)).to.equal(true);
    const least = smallest(conversionRequests());
    expect(least.amount).to.equal(1n);
    expect(least.from).to.deep.equal(EUR);
    expect(least.rate.value).to.equal("1");
  });

  it("terms of corridors: none, usual and high ones, none first", () => {
    const found = sampled(corridorTerms());
    for (const { spreadBps } of sampled(corridorTerms(90n))) expect(spreadBps <= 90n).to.equal(true);
    expect(found.some(({ feeBps }) => feeBps > 1_000n)).to.equal(true);
    expect(smallest(corridorTerms())).to.deep.equal({ spreadBps: 0n, feeBps: 0n, escrowFeeBps: 0n });
  });

  it("hostile texts: known ones and any, the empty one first", () => {
    const found = sampled(hostileTexts());
    expect(found).to.include.members(["", "__proto__", "1,000.00", "\uD83D"]);
    expect(found.some((text) => text.length > 500)).to.equal(true);
    expect(smallest(hostileTexts())).to.equal("");
  });

  it("scenarios: each valid, and each of what it shrinks to", () => {
    for (const text of sampled(scenarios(), 50)) readScenario(text);
    const texts: string[] = [];
    const property = fc.property(scenarios(), (text) => {
      texts.push(text);
      return !text.includes("payment-2");
    });
    const { counterexample } = fc.check(property, { seed: SEED });
    for (const text of texts) readScenario(text);
    expect(counterexample?.[0]).to.contain("send: 100.00 EUR").and.to.contain("spreadBps: 0, feeBps: 0");
    expect(counterexample?.[0]).not.to.contain("payment-3");
  });

  it("scenarios: run to their end, and conserve value", async () => {
    for (const text of sampled(scenarios(), 2)) {
      const trace = await runScenario(text);
      expect((await MATCHERS.meetExpectations(trace)).pass, text).to.equal(true);
      expect((await MATCHERS.conserveValue(trace)).pass, text).to.equal(true);
      expect(
        trace.totals.payments.every(({ received }) => received.minor !== "0"),
        text,
      ).to.equal(true);
    }
  });
});
