/*
 * RateOracle.rate
 *   given a registered pair
 *     - gives the answer over the feed's decimals, with its time
 *     - swaps the two figures for the other direction, and divides nothing
 *     - takes any decimals up to 36 as they are
 *     - takes a pair of its own before a path
 *     - says nothing of what is not guarded
 *   given a pair that is not registered
 *     - refuses a pair that it does not know, either way round
 *     - refuses a currency against itself
 */
import { expect } from "chai";
import { START } from "../../support/plan.ts";
import { deployTestSystem, loadFixture } from "../../support/system.ts";
import { addPair, ANSWER, CNY, EUR, given, guarded, refused, USD } from "./fixture.ts";

const GBP = "0x474250";
const ONE = 10n ** 8n;

describe("RateOracle.rate", () => {
  it("gives the answer over the feed's decimals, with its time", async () => {
    const system = await loadFixture(deployTestSystem);
    expect(await given(system)).to.deep.equal({
      numerator: ANSWER,
      denominator: ONE,
      updatedAt: START,
      closedSpreadBps: 0n,
    });
  });

  it("swaps the two figures for the other direction, and divides nothing", async () => {
    const system = await loadFixture(deployTestSystem);
    expect(await given(system, USD, EUR)).to.deep.equal({
      numerator: ONE,
      denominator: ANSWER,
      updatedAt: START,
      closedSpreadBps: 0n,
    });
  });

  it("takes any decimals up to 36 as they are", async () => {
    const system = await loadFixture(deployTestSystem);
    for (const decimals of [0n, 18n, 36n]) {
      await addPair(system, GBP, USD, 5n, { decimals });
      const { numerator, denominator } = await given(system, GBP, USD);
      expect([numerator, denominator]).to.deep.equal([5n, 10n ** decimals]);
    }
  });

  it("refuses a pair that it does not know, either way round", async () => {
    const system = await loadFixture(deployTestSystem);
    await refused(system, "UnknownPair", ["0x474250555344"], [GBP, USD]);
    await refused(system, "UnknownPair", ["0x555344474250"], [USD, GBP]);
  });

  it("refuses a currency against itself", async () => {
    const system = await loadFixture(deployTestSystem);
    await refused(system, "UnknownPair", ["0x455552455552"], [EUR, EUR]);
  });

  it("takes a pair of its own before a path", async () => {
    const system = await loadFixture(deployTestSystem);
    await addPair(system, USD, CNY, 700_000_000n);
    expect((await given(system, USD, CNY)).numerator).to.equal(700_000_000n);
  });

  it("says nothing of what is not guarded", async () => {
    const system = await guarded({});
    expect((await given(system)).numerator).to.equal(ANSWER);
  });
});
