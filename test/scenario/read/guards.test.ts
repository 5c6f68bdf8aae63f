import { expect } from "chai";
import { readScenario } from "../../../src/scenario/read-scenario.ts";
import { planOf } from "../../../src/engine/system-plan.ts";
import { ScenarioInvalid } from "../../../src/scenario/source/scenario-invalid.ts";
import { GOOD, readBeside } from "../broken/read-broken.ts";

const OTHERS = { readFile: readBeside };

const guarded = (guards: string) => `${GOOD}\nguards: ${guards}\n`;
const plan = (guards: string) => planOf(readScenario(guarded(guards), OTHERS));

function codes(guards: string): string[] {
  try {
    readScenario(guarded(guards), OTHERS);
    return [];
  } catch (error) {
    if (error instanceof ScenarioInvalid) return error.problems.map((problem) => problem.error.code);
    throw error;
  }
}

describe("what a file states of guards", () => {
  it("is for all pairs, and for one where that has its own", () => {
    const { pairs } = plan("{ breakerBps: 300, pairs: { EUR/USD: { breakerBps: 0, breakerCooldown: 0s } } }");
    expect(pairs.map(({ base, quote, breakerBps }) => `${base}/${quote} ${breakerBps}`)).to.include.members([
      "EUR/USD 0",
      "EUR/CNY 300",
    ]);
    expect(pairs.find(({ quote }) => quote === "USD")?.breakerCooldown).to.equal(0n);
    expect(pairs.find(({ quote }) => quote === "CNY")?.breakerCooldown).to.equal(3_600n);
  });

  it("is as usual where it states nothing", () => {
    const usual = planOf(readScenario(GOOD, OTHERS));
    expect(plan("{}")).to.deep.equal(usual);
  });

  it("has a band in rates or in parts of the opening, each end by itself", () => {
    const { pairs } = plan("{ band: { minimum: 99.5% }, pairs: { EUR/USD: { band: { maximum: 1.2 } } } }");
    const usd = pairs.find(({ quote }) => quote === "USD");
    expect([usd?.minimumAnswer, usd?.maximumAnswer]).to.deep.equal([103_519_800n, 120_000_000n]);
  });

  it("limits what passes at once, and what refills in a day, to the second above", () => {
    const { corridors } = plan("{ perTransaction: 1.00 XUSD, perDay: 7.00 XUSD }");
    expect(corridors[0]?.capacity).to.equal(1_000_000n);
    expect(corridors[0]?.window).to.equal(12_343n);
  });

  it("gives each list of days one number, whoever names it", () => {
    const { holidays, pairs } = plan(
      "{ holidays: [2025-01-29, 2025-01-28T12:00:00Z], pairs: { EUR/USD: { holidays: none }, EUR/CHF: { holidays: [2025-01-30] } } }",
    );
    expect(holidays).to.deep.equal([
      { calendar: 2n, day: 20_117n, closedFrom: 0n },
      { calendar: 2n, day: 20_116n, closedFrom: 43_200n },
      { calendar: 3n, day: 20_118n, closedFrom: 0n },
    ]);
    expect(pairs.find(({ quote }) => quote === "USD")?.calendar).to.equal(0n);
  });

  it("may not shut out the opening, nor touch it", () => {
    expect(codes("{ pairs: { EUR/USD: { band: { minimum: 1.0404 } } } }")).to.deep.equal(["BAND_EXCLUDES"]);
    expect(codes("{ pairs: { EUR/USD: { band: { minimum: 1.0403, maximum: 1.0405 } } } }")).to.deep.equal([]);
    expect(codes("{ pairs: { EUR/USD: { band: { minimum: 120%, maximum: 80% } } } }")).to.deep.equal([
      "BAND_EXCLUDES",
    ]);
  });

  it("names pairs as the rates have them", () => {
    expect(codes("{ pairs: { USD/EUR: { breakerBps: 5 } } }")).to.deep.equal(["PAIR_TURNED"]);
    expect(codes("{ pairs: { EUR/UDS: {} } }")).to.deep.equal(["NAME_MISSPELT"]);
    expect(codes("{ pairs: { __proto__: {} } }")).to.deep.equal(["FIELD_MALFORMED"]);
  });

  it("may not let more pass at once than in a day, nor nothing in a day", () => {
    expect(codes("{ perTransaction: 2.00 XUSD, perDay: 1.00 XUSD }")).to.deep.equal(["LIMITS_CROSSED"]);
    expect(codes("{ perTransaction: 1.00 XUSD, perDay: 1.00 XUSD }")).to.deep.equal([]);
    expect(codes("{ perDay: 0.00 XUSD }")).to.deep.equal(["AMOUNT_NOT_POSITIVE"]);
    expect(codes("{ perDay: 1.00 EUR }")).to.deep.equal(["ASSET_MISMATCH"]);
  });

  it("has figures in their ranges", () => {
    expect(codes("{ breakerBps: 9999 }")).to.deep.equal([]);
    expect(codes("{ breakerBps: 10000, closedSpreadBps: 10000 }")).to.deep.equal([
      "FIELD_OUT_OF_RANGE",
      "FIELD_OUT_OF_RANGE",
    ]);
    for (const hours of ["fx", "{ opens: Sun 22:00 }", "{ opens: Sun 24:00, closes: Fri 22:00 }", "[]"])
      expect(codes(`{ hours: ${hours} }`), hours).to.have.lengthOf(1);
    for (const end of ["-1", "NaN", "1e-7", "1000000001%", "12.345%", "%"])
      expect(codes(`{ band: { maximum: "${end}" } }`), end).to.deep.equal(["FIELD_MALFORMED"]);
  });

  it("has at most so many days of holidays", () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, day) =>
        new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10),
      );
    expect(codes(`{ holidays: [${days(400).join()}] }`)).to.deep.equal([]);
    expect(codes(`{ holidays: [${days(401).join()}] }`)).to.deep.equal(["VALUE_KIND"]);
    const two = `{ holidays: [${days(399).join()}], pairs: { EUR/USD: { holidays: [${days(2).join()}] } } }`;
    expect(codes(two)).to.deep.equal(["HOLIDAYS_TOO_MANY"]);
  });
});
