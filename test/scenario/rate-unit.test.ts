import { expect } from "chai";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { answerAt } from "../../src/fx/sources/rate-path.ts";
import { mistakesIn } from "./broken/read-broken.ts";
import { unix } from "../support/unix.ts";

const file = (clock: string, rate: string) => `
title: { en: test, zh: 测试 }
teaches: { en: test, zh: 测试 }
clock: ${clock}
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: VE, currency: VES, bank: Caracas Bank }
rates:
  EUR/USD: { constant: 1.1580 }
  EUR/VES: ${rate}
payments: { order: { from: buyer, to: seller } }
steps:
  - quote: { send: 1000.00 EUR }
`;
const DAY = "2021-10-01T14:00:00Z";
const steps = (...rows: [string, string][]) =>
  `{ steps: [${rows.map(([at, rate]) => `{ at: ${at}, rate: ${rate} }`).join(", ")}] }`;

describe("rates of a currency that changed its unit and kept its code", () => {
  it("are each in the unit of their own day", () => {
    const { rates } = readScenario(
      file(DAY, steps(["2021-09-30T20:00:00Z", "4820000"], ["2021-10-01T00:00:00Z", "4.82"])),
    );
    const found = rates.find(({ quote }) => quote.code === "VES");
    expect(found && answerAt(found.market, unix(DAY))).to.equal(482_000_000n);
  });

  it("are refused where the one that holds is of before the day, at the source of the pair", () => {
    const [mistake] = mistakesIn(file(DAY, steps(["2021-09-30T20:00:00Z", "4820000"]))).problems;
    expect(mistake?.error.code).to.equal("RATE_OF_OLD_UNIT");
    expect(mistake?.error.place?.line).to.equal(10);
    expect(mistake?.error.message).to.include("of 2021-09-30, before VES changed its unit on 2021-10-01");
  });

  it("are as the clock has them where they are constant, in the night of the change too", () => {
    const { rates } = readScenario(file("2021-10-01T00:10:00Z", "{ constant: 4.82 }"));
    const found = rates.find(({ quote }) => quote.code === "VES");
    expect(found?.market.points[0]?.at).to.equal(unix("2021-10-01T00:00:00Z"));
    const other = readScenario(file("2021-10-02T00:10:00Z", "{ constant: 4.82 }"));
    expect(other.rates.at(-1)?.market.points[0]?.at).to.equal(unix("2021-10-01T23:40:00Z"));
  });
});
