import { expect } from "chai";
import { utcDay } from "../../../src/fx/oracle/summer-time.ts";
import { readScenario } from "../../../src/scenario/read-scenario.ts";
import { EUR_TO_CNY } from "../../support/yaml-run.ts";
import { mistakesIn, placesOf } from "../broken/read-broken.ts";

const PAID = `
payments:
  payment: { from: buyer, to: seller }
steps:
  - quote: { send: 1000.00 EUR }
  - disclose: { to: seller }
`;

/** A file with calendars, its lines counted from that of `calendars:`. */
const file = (calendars: string, more = "") => `${EUR_TO_CNY}${PAID}${more}calendars:\n${calendars}`;
const read = (calendars: string, more = "") => readScenario(file(calendars, more)).calendars;

/** `2:10 CODE`: by the line below `calendars:`. */
function mistakes(calendars: string, more = ""): string {
  const text = file(calendars, more);
  const first = text.split("\n").indexOf("calendars:") + 1;
  return placesOf(mistakesIn(text)).replaceAll(
    /(^|, )(\d+):/g,
    (_match, before: string, line: string) => `${before}${Number(line) - first}:`,
  );
}

describe("calendars of a file", () => {
  it("are none unless given, so that banks work at any time", () => {
    expect(readScenario(`${EUR_TO_CNY}${PAID}`)).to.not.have.property("calendars");
    expect(read("  valueDate: T+2\n"), "a rule alone counts for nothing").to.equal(undefined);
  });

  it("are named days by a word, worked all day by their clocks", () => {
    const calendar = read("  currencies: { CNY: china }\n")?.currencies.get("CNY");
    expect(calendar).to.include({
      days: "china",
      opensAt: 0n,
      closesAt: 0n,
      outside: "reject",
      utcOffset: 28_800n,
    });
  });

  it("have days, hours, a cut-off and a policy of their own", () => {
    const own = `  banks:
    Pearl Bank:
      weekend: friday-saturday
      holidays: [2025-03-30/2025-04-01, 2025-12-25]
      open: [2025-03-28]
      hours: 08:30-15:00
      cutOff: 14:00
      utcOffset: +03:00
      outside: next-day
      earlyCloses: { 2025-12-24: 12:00 }
  valueDate: { after: T+1M, roll: modified-following }
`;
    const { banks, valueDate } = read(own) ?? {};
    const calendar = banks?.get("Pearl Bank");
    expect(calendar?.holidays.map(utcDay)).to.deep.equal([
      "2025-03-30",
      "2025-03-31",
      "2025-04-01",
      "2025-12-25",
    ]);
    expect(calendar).to.deep.include({
      days: "weekdays",
      weekend: [5n, 6n],
      opensAt: 30_600n,
      closesAt: 54_000n,
      cutOff: 50_400n,
      utcOffset: 10_800n,
      summerTime: "none",
      outside: "next-day",
    });
    expect([...(calendar?.earlyCloses ?? [])].map(([day, at]) => `${utcDay(day)} ${at}`)).to.deep.equal([
      "2025-12-24 43200",
    ]);
    expect(valueDate).to.deep.equal({ after: { count: 1n, unit: "month" }, roll: "modified-following" });
  });

  it("keep the clocks of the named days, their summer time too, unless an offset is given", () => {
    const of = (text: string) => read(`  currencies: { EUR: ${text} }\n`)?.currencies.get("EUR");
    expect(of("{ days: target, hours: 08:00-18:00 }")).to.include({
      utcOffset: 3_600n,
      summerTime: "european-union",
    });
    expect(of("{ days: target, utcOffset: +00:00 }")).to.include({ utcOffset: 0n, summerTime: "none" });
    expect(of("{ days: target, summerTime: none }")).to.include({ utcOffset: 3_600n, summerTime: "none" });
  });

  it("take a holiday on a weekend, hours over midnight, and a cut-off after midnight", () => {
    const night = read(
      "  currencies: { EUR: { hours: 22:00-06:00, cutOff: 04:00, holidays: [2025-01-25] } }\n",
    );
    expect(night?.currencies.get("EUR")).to.include({ opensAt: 79_200n, closesAt: 21_600n, cutOff: 14_400n });
  });

  const BROKEN = [
    ["a key that there is not", "  currency: { EUR: target }", "1:3 KEY_MISSPELT"],
    ["days that there are not", "  currencies: { EUR: targt }", "1:22 NAME_MISSPELT"],
    ["a currency that nobody has", "  currencies: { GBP: england }", "1:17 NAME_UNKNOWN"],
    ["a bank that there is not", "  banks: { Rein Bank: target }", "1:12 NAME_MISSPELT"],
    ["a pair without a rate", "  markets: { USD/JPY: japan }", "1:14 NAME_UNKNOWN"],
    [
      "a cut-off outside of the hours",
      "  currencies: { EUR: { hours: 09:00-17:00, cutOff: 17:01 } }",
      "1:52 CUT_OFF_OUTSIDE",
    ],
    [
      "a cut-off at the opening",
      "  currencies: { EUR: { hours: 09:00-17:00, cutOff: 09:00 } }",
      "1:52 CUT_OFF_OUTSIDE",
    ],
    [
      "a cut-off in the day of a bank of the night",
      "  currencies: { EUR: { hours: 22:00-06:00, cutOff: 12:00 } }",
      "1:52 CUT_OFF_OUTSIDE",
    ],
    [
      "an early closing after the usual one",
      "  currencies: { EUR: { hours: 09:00-17:00, earlyCloses: { 2025-12-24: 18:00 } } }",
      "1:71 CUT_OFF_OUTSIDE",
    ],
    [
      "an early closing on no day",
      "  currencies: { EUR: { earlyCloses: { 2025-02-30: 12:00 } } }",
      "1:39 FIELD_MALFORMED",
    ],
    [
      "a day that is worked and not",
      "  currencies: { EUR: { holidays: [2025-01-25], open: [2025-01-25] } }",
      "1:54 CALENDAR_DAY_TWICE",
    ],
    ["a policy that there is not", "  currencies: { EUR: { outside: nextday } }", "1:33 NAME_MISSPELT"],
    ["a tenor that is none", "  { currencies: { EUR: target }, valueDate: T2 }", "1:45 FIELD_MALFORMED"],
    ["a list in place of calendars", "  [target]", "1:3 VALUE_KIND"],
  ] as const;
  for (const [name, calendars, expected] of BROKEN) {
    it(`refuse ${name}`, () => {
      expect(mistakes(`${calendars}\n`)).to.equal(expected);
    });
  }

  it("refuse a year that the table does not have, with what to write", () => {
    const late = EUR_TO_CNY.replace("2025-01-23T15:30:00Z", "2030-01-23T15:30:00Z");
    const { problems } = mistakesIn(`${late}${PAID}calendars: { currencies: { CNY: china } }\n`);
    expect(problems.map(({ error }) => error.message).join())
      .to.include(
        "china does not know 2030, and 2030-01-23 is asked for; its years are 2015 to 2018, 2024 to 2026",
      )
      .and.to.include("holidays: [2030-01-01, ...]");
    const own = `calendars: { currencies: { CNY: { days: china, holidays: [2030-02-03/2030-02-08] } } }\n`;
    expect(readScenario(`${late}${PAID}${own}`).calendars?.currencies.size).to.equal(1);
  });

  it("refuse business days without a calendar, and count them where there is one", () => {
    const step = "  - wait: { for: 1h }\n    at: +2bd\n";
    const text = `${EUR_TO_CNY}${PAID}${step}`;
    expect(mistakesIn(text).problems.map(({ error }) => error.code)).to.deep.equal(["CALENDAR_NEEDED"]);
    expect(read("  currencies: { EUR: target }\n", step)?.currencies.size).to.equal(1);
    expect(mistakes("  currencies: { EUR: target }\n", "  - wait: { for: 1h }\n    at: T+2\n")).to.match(
      /DEADLINE_WITHOUT_PAYMENT/,
    );
    const labelled = "  - wait: { for: 1h }\n    as: waited\n  - wait: { for: 1h }\n    at: waited+2bd\n";
    const [needed] = mistakesIn(`${EUR_TO_CNY}${PAID}${labelled}`).problems;
    expect(needed?.error.message).to.include("waited+2bd");
    expect(read("  currencies: { EUR: target }\n", labelled)?.currencies.size).to.equal(1);
  });

  it("list at most 2,000 days under a key, in 500 entries", () => {
    const range = (years: readonly number[]) => years.map((year) => `${year}-01-01/${year}-12-31`).join(", ");
    const five = [2001, 2002, 2003, 2005, 2006];
    const days = (text: string) => `  currencies: { EUR: { holidays: [${text}] } }\n`;
    expect(read(days(range(five)))?.currencies.get("EUR")?.holidays).to.have.lengthOf(1_825);
    expect(mistakes(days(range([...five, 2007])))).to.match(/FIELD_OUT_OF_RANGE/);
    const entries = (count: number) => days(Array.from({ length: count }, () => "2001-01-01").join(", "));
    expect(read(entries(500))?.currencies.get("EUR")?.holidays).to.have.lengthOf(500);
    expect(mistakes(entries(501))).to.match(/VALUE_KIND/);
  });
});

describe("the holidays of a pair's market", () => {
  it("are the calendar's, and those of the FX market, about the time of the scenario", () => {
    const later = "  - wait: { for: 1h }\n    at: 2025-02-01T00:00:00Z\n";
    const { rates } = readScenario(file("  markets: { EUR/CNY: china }\n", later));
    const [usd, cny] = rates;
    expect(usd).to.not.have.property("holidays");
    expect(cny?.holidays?.map(({ day, closedFrom }) => `${utcDay(day)} ${closedFrom}`)).to.deep.equal([
      "2025-01-28 0",
      "2025-01-29 0",
      "2025-01-30 0",
      "2025-01-31 0",
      "2025-02-03 0",
      "2025-02-04 0",
    ]);
  });

  it("are refused in a year that the table does not have", () => {
    const later = "  - wait: { for: 1h }\n    at: 2026-12-30T00:00:00Z\n";
    expect(mistakes("  markets: { EUR/CNY: china }\n", later)).to.equal("1:14 CALENDAR_YEAR_MISSING");
  });
});
