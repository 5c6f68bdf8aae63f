import { expect } from "chai";
import { mistakesIn } from "../scenario/broken/read-broken.ts";
import { errorOf, runYaml } from "../support/yaml-run.ts";

const file = (steps: string, guards = "") => `
title: { en: test, zh: 测试 }
teaches: { en: test, zh: 测试 }
clock: 2025-01-23T09:00:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
calendars:
  currencies:
    EUR: { days: target, hours: 08:00-18:00, cutOff: 16:00, outside: next-day }
    CNY: { days: china, hours: 09:00-17:00 }
rates:
  EUR/USD: { constant: 1.0404 }
  EUR/CNY: { constant: 7.5829 }
${guards}
payments: { order: { from: buyer, to: seller } }
steps:
${steps}`;
const TO_REDEEM = "  - fund:\n  - deliver:\n  - release:\n  - redeem:\n";
const PAID = "  - quote: { send: 1000.00 EUR }\n  - pay:\n";

describe("an expected value date", () => {
  it("is that of the customer's bank, of what is quoted, paid and paid out", async () => {
    const { outcome, steps } = await runYaml(
      file(
        "  - quote: { send: 1000.00 EUR, validFor: 12h }\n    expect: { valueDate: 2025-01-23 }\n" +
          "  - pay:\n    at: 2025-01-23T15:30:00Z\n    expect: { valueDate: 2025-01-24 }\n" +
          `${TO_REDEEM}  - payout:\n    at: 2025-01-24T02:00:00Z\n    expect: { valueDate: 2025-01-24 }\n`,
      ),
    );
    expect([outcome, steps.map(errorOf).join("")]).to.deep.equal(["passed", ""]);
  });

  it("is missed with both dates, and with none where nothing is booked", async () => {
    const missed = await runYaml(file(`${PAID}    expect: { valueDate: 2025-01-24 }\n`));
    expect(missed.steps.at(-1)?.expectations).to.deep.include.members([
      {
        ...missed.steps.at(-1)?.expectations[0],
        name: "value-date",
        expected: "2025-01-24",
        actual: "2025-01-23",
      },
    ]);
    const none = await runYaml(file(`${PAID}  - fund:\n    expect: { valueDate: 2025-01-24 }\n`));
    expect(none.steps.at(-1)?.expectations[0]?.actual).to.equal("none");
  });

  it("is a day that there is", () => {
    const [mistake] = mistakesIn(file(`${PAID}    expect: { valueDate: 2025-02-30 }\n`)).problems;
    expect(mistake?.error.code).to.equal("FIELD_MALFORMED");
  });
});

describe("a payout that fails or comes back outside of its bank's hours", () => {
  const NIGHT = "2025-01-23T20:00:00Z";

  it("is refused as it fails, and reported when the bank works again", async () => {
    const { outcome, steps } = await runYaml(
      file(
        `${PAID}${TO_REDEEM}  - payout: { fails: AC04 }\n    at: ${NIGHT}\n    expect: { error: BANK_CLOSED, balances: { seller: 0.000000 XUSD } }\n` +
          "  - payout: { fails: AC04 }\n    at: 2025-01-24T02:00:00Z\n",
      ),
    );
    expect([outcome, steps.map(errorOf).filter(Boolean)]).to.deep.equal(["passed", ["BANK_CLOSED"]]);
  });

  it("is refused as it comes back, and leaves the money where it is until then", async () => {
    const { outcome, steps } = await runYaml(
      file(
        `  - quote: { send: 1000.00 EUR }\n  - pay:\n${TO_REDEEM}  - payout:\n    at: 2025-01-24T02:00:00Z\n` +
          "  - payout: { fails: AC04 }\n    at: 2025-01-24T20:00:00Z\n    expect: { error: BANK_CLOSED }\n" +
          "  - payout: { fails: AC04 }\n    at: 2025-01-26T02:00:00Z\n    expect: { valueDate: 2025-01-26 }\n",
      ),
    );
    expect([outcome, steps.map(errorOf).filter(Boolean)]).to.deep.equal(["passed", ["BANK_CLOSED"]]);
  });
});

describe("holidays of a pair by a calendar's name", () => {
  it("close its market on chain, for all pairs or for one", async () => {
    const steps = `${PAID}  - fund:\n  - deliver:\n  - release:\n    at: 2025-01-29T09:00:00Z\n  - redeem:\n    expect: { revert: MarketClosed }\n`;
    for (const guards of [
      "guards: { holidays: china, maximumAge: 30d }",
      "guards: { maximumAge: 30d, pairs: { EUR/CNY: { holidays: china } } }",
    ]) {
      const { outcome } = await runYaml(file(steps, guards));
      expect(outcome, guards).to.equal("passed");
    }
  });

  it("are refused where the calendar does not know the year, and where there is none of the name", () => {
    const of = (name: string) =>
      mistakesIn(
        file(PAID, `guards: { holidays: ${name} }`).replaceAll("2025-01-23", "2022-01-24"),
      ).problems.map(({ error }) => error.code);
    expect(of("japan")).to.include("CALENDAR_YEAR_MISSING");
    expect(of("chyna").some((code) => code.startsWith("NAME_"))).to.equal(true);
  });
});
