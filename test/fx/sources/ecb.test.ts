import { expect } from "chai";
import fc from "fast-check";
import { SettlementError } from "../../../src/errors/settlement-error.ts";
import { formatRate } from "../../../src/fx/rate.ts";
import { ecbFix, ecbPublishedAt } from "../../../src/fx/sources/ecb/ecb-fix.ts";
import { ecbRate } from "../../../src/fx/sources/ecb/ecb-rate.ts";
import { ecbSource } from "../../../src/fx/sources/ecb/ecb-source.ts";
import { parseEcbDay } from "../../../src/fx/sources/ecb/parse-ecb-day.ts";
import { parseEcbRates } from "../../../src/fx/sources/ecb/parse-ecb-rates.ts";
import { answerAt } from "../../../src/fx/sources/rate-path.ts";
import { utcDay, utcTime } from "../../../src/fx/oracle/summer-time.ts";
import { formatDecimal } from "../../../src/money/decimal.ts";
import { rational } from "../../../src/money/rational.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { holds } from "../../support/oracle/seeded.ts";
import { unit } from "../pairs.ts";
import { dayOf, ECB_RATES, ECB_TEXT, unix } from "./ecb-file.ts";

const figure = (code: string, utc: string, maximumCarriedDays?: number) => {
  const carry = maximumCarriedDays === undefined ? {} : { maximumCarriedDays };
  const fix = ecbFix(ECB_RATES, code, unix(utc), carry);
  return fix === undefined
    ? "no rate"
    : `${formatDecimal(fix.figure)} of ${utcDay(fix.day)} +${fix.carriedDays}`;
};

/** Where and why a text is refused. */
function refused(text: string): string {
  try {
    parseEcbRates(text, "rates.csv");
  } catch (error) {
    if (error instanceof SettlementError && error.code === "ECB_FILE_INVALID" && error.place !== undefined) {
      return `${error.place.file}:${error.place.line}:${error.place.column} ${error.parameters.problem ?? ""}`;
    }
    throw error;
  }
  return "not refused";
}

describe("parseEcbRates", () => {
  it("E11: reads the file's layout: newest first, 41 codes, trailing commas, N/A, discontinued columns", () => {
    expect(ECB_RATES.codes).to.have.length(41);
    expect(ECB_RATES.codes.slice(0, 3)).to.deep.equal(["USD", "JPY", "BGN"]);
    const [oldest, newest] = [ECB_RATES.days[0], ECB_RATES.days.at(-1)];
    expect([oldest?.day, newest?.day]).to.deep.equal([dayOf("1999-01-04"), dayOf("2025-01-24")]);
    expect(newest?.rates.get("HRK")).to.equal(undefined);
    expect(oldest?.rates.get("CYP")).to.deep.equal({ units: 58_231n, decimals: 5 });
  });

  // As published; looked up in the bank's file.
  const FIGURES = [
    ["2015-01-14", "CHF", "1.201", "the franc's last day at its floor"],
    ["2015-01-15", "CHF", "1.028", "the floor removed"],
    ["2016-06-23", "GBP", "0.76595", "the day of the Brexit vote"],
    ["2016-06-24", "GBP", "0.8075", "the day after"],
    ["2020-03-09", "USD", "1.1456", "March 2020"],
    ["2020-03-19", "NOK", "12.3165", "March 2020, the krone"],
    ["2022-02-24", "RUB", "95.7175", "the rouble"],
    ["2022-03-01", "RUB", "117.201", "the rouble's last rate"],
    ["2018-08-10", "TRY", "6.9309", "the lira, Friday"],
    ["2018-08-13", "TRY", "7.8651", "the lira, Monday"],
    ["2021-12-20", "TRY", "20.0434", "the lira's lowest"],
    ["2021-12-21", "TRY", "14.7132", "the lira, the day after"],
    ["2015-08-10", "CNY", "6.8058", "before the yuan's fixing was lowered"],
    ["2015-08-11", "CNY", "6.9923", "after it"],
    ["2008-09-15", "USD", "1.4151", "15 September 2008"],
    ["2025-01-24", "IDR", "16900.5", "the last day of the file"],
  ] as const;

  for (const [date, code, expected, description] of FIGURES) {
    it(`1 EUR = ${expected} ${code} on ${date}: ${description}`, () => {
      const day = ECB_RATES.days.find((row) => row.day === dayOf(date));
      expect(formatDecimal(day?.rates.get(code) ?? { units: 0n, decimals: 0 })).to.equal(expected);
    });
  }

  const LAYOUTS = [
    ["Date,USD,JPY,\n2025-01-24,1.0472,163.9,\n", "trailing commas"],
    ["Date,USD,JPY\n2025-01-24,1.0472,163.9\n", "none"],
    ["Date,USD,JPY,\n2025-01-24,1.0472,163.9\n", "one in the header only"],
    ["Date,JPY,USD,\n2025-01-24,163.9,1.0472,\n", "columns in another order"],
    ["Date, USD, JPY, \n24 January 2025, 1.0472, 163.9, \n", "the daily file: blanks, and a day in words"],
    ["Date,USD,JPY,\r\n2025-01-24,1.0472,163.9,\r\n", "line ends of Windows"],
    ["\uFEFFDate,USD,JPY,\n2025-01-24,1.0472,163.9,\n", "a byte order mark"],
    ["Date,USD,JPY,\n2025-01-24,1.0472,163.9,", "no end of the last line"],
    ["Date,USD,JPY,\n2025-01-24,1.0472,163.9,\n\n\r\n", "empty lines at the end"],
  ] as const;

  for (const [text, description] of LAYOUTS) {
    it(`E11: reads ${description}`, () => {
      const { codes, days } = parseEcbRates(text);
      expect(codes.toSorted()).to.deep.equal(["JPY", "USD"]);
      expect(days).to.have.length(1);
      expect(days[0]?.day).to.equal(dayOf("2025-01-24"));
      expect(days[0]?.rates.get("USD")).to.deep.equal({ units: 10_472n, decimals: 4 });
      expect(days[0]?.rates.get("JPY")).to.deep.equal({ units: 1_639n, decimals: 1 });
    });
  }

  it("E11: keeps codes that nobody knows, and the decimals that were published", () => {
    const { codes, days } = parseEcbRates("Date,XXQ,USD,\n2025-01-24,5,1.0470,\n");
    expect(codes).to.deep.equal(["XXQ", "USD"]);
    expect(days[0]?.rates.get("XXQ")).to.deep.equal({ units: 5n, decimals: 0 });
    expect(days[0]?.rates.get("USD")).to.deep.equal({ units: 10_470n, decimals: 4 });
  });

  it("E11: reads the oldest day first as well, to the same result", () => {
    const [header = "", ...rows] = ECB_TEXT.trimEnd().split("\n");
    const some = rows.slice(0, 50);
    expect(parseEcbRates([header, ...some.toReversed()].join("\n"))).to.deep.equal(
      parseEcbRates([header, ...some].join("\n")),
    );
  });

  const head = "Date,USD,JPY,\n2025-01-24,1.0472,163.9,\n";
  const REFUSED = [
    ["", '1:1 the header does not begin with "Date"', "nothing"],
    ["date,USD\n", '1:1 the header does not begin with "Date"', "another header"],
    ["Date\n2025-01-24\n", "1:1 the header names no currency", "no currency"],
    ["Date,\n2025-01-24,\n", "1:1 the header names no currency", "only a comma"],
    ["Date,USD\n", "2:1 there is no day in it", "no day"],
    ["Date,USD,,JPY,\n", "1:10 a column has no name", "a column without a name"],
    ["Date,USD,JPY,USD,\n", "1:14 the column USD is there twice", "a column twice"],
    [`${head}2025-01-24,1.0472,163.9,\n`, "3:1 the day 2025-01-24 is there twice", "a day twice"],
    [
      `${head}2025-01-23,1.0404,162.58,\n2025-01-25,1.0404,162.58,\n`,
      "4:1 the day 2025-01-25 is out of order; days go from new to old, or from old to new",
      "days that go up and down",
    ],
    [`${head}2025-01-32,1,1,\n`, '3:1 "2025-01-32" is no day', "a day that is none"],
    [`${head}2025-02-29,1,1,\n`, '3:1 "2025-02-29" is no day', "29 February of another year"],
    [`${head}24.01.2025,1,1,\n`, '3:1 "24.01.2025" is no day', "a day as others write it"],
    [
      `${head}2025-01-23,1.0404\n`,
      "3:12 the line has 2 cells instead of 3 cells as in the header",
      "a cell too few",
    ],
    [
      `${head}2025-01-23,1.0404,162.58,9,\n`,
      "3:28 the line has 5 cells instead of 3 cells as in the header",
      "a cell too many",
    ],
    [
      `${head}2025-01-23,,162.58,\n`,
      '3:12 "" is no rate of USD; it is a decimal above zero, or N/A',
      "A14: a blank",
    ],
    [
      `${head}2025-01-23,1.04,1e2,\n`,
      '3:17 "1e2" is no rate of JPY; it is a decimal above zero, or N/A',
      "A14",
    ],
    [
      `${head}2025-01-23,1.04,  n/a,\n`,
      '3:19 "n/a" is no rate of JPY; it is a decimal above zero, or N/A',
      "A14",
    ],
    [
      `${head}2025-01-23,0,162.58,\n`,
      '3:12 "0" is no rate of USD; it is a decimal above zero, or N/A',
      "D1: zero",
    ],
    [
      `${head}2025-01-23,-1,162.58,\n`,
      '3:12 "-1" is no rate of USD; it is a decimal above zero, or N/A',
      "D2",
    ],
    [
      `${head}\n2025-01-23,1.04,162.58,\n`,
      "3:1 the line has 1 cells instead of 3 cells as in the header",
      "a gap",
    ],
  ] as const;

  for (const [text, where, description] of REFUSED) {
    it(`E11: refuses ${description}: ${where}`, () => {
      expect(refused(text)).to.equal(`rates.csv:${where}`);
    });
  }

  it("reads every day there is, in both ways of writing it, and no other", () => {
    holds(
      fc.property(fc.bigInt({ min: -200_000n, max: 200_000n }), (day) => {
        const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
        expect(parseEcbDay(utcDay(day))).to.equal(day);
        expect(parseEcbDay(words.format(new Date(Number(day) * 86_400_000)))).to.equal(day);
      }),
    );
    for (const none of [
      "",
      "2025-1-24",
      "24 Januar 2025",
      "0 January 2025",
      "31 April 2025",
      "2025-00-10",
      "2025-13-01",
    ])
      expect(parseEcbDay(none), none).to.equal(undefined);
  });
});

describe("utcTime", () => {
  it("agrees with JavaScript's Date", () => {
    holds(
      fc.property(fc.bigInt({ min: -60_000_000_000n, max: 250_000_000_000n }), (moment) => {
        expect(utcTime(moment)).to.equal(
          new Date(Number(moment) * 1_000).toISOString().replace(".000Z", "Z"),
        );
      }),
    );
  });
});

describe("ecbPublishedAt", () => {
  const CASES = [
    ["2025-01-24", "2025-01-24T15:00:00Z", "winter: 16:00 CET"],
    ["2015-07-01", "2015-07-01T14:00:00Z", "summer: 16:00 CEST"],
    ["2015-03-27", "2015-03-27T15:00:00Z", "the Friday before the clocks go forward"],
    ["2015-03-29", "2015-03-29T14:00:00Z", "the Sunday they do"],
    ["2015-03-30", "2015-03-30T14:00:00Z", "the Monday after"],
    ["2015-10-23", "2015-10-23T14:00:00Z", "the Friday before they go back"],
    ["2015-10-26", "2015-10-26T15:00:00Z", "the Monday after"],
  ] as const;

  for (const [date, utc, description] of CASES) {
    it(`E10: ${date} is published at ${utc}: ${description}`, () => {
      expect(utcTime(ecbPublishedAt(dayOf(date)))).to.equal(utc);
    });
  }

  it("E10: is 16:00 by the clocks of Berlin on every day from 1999 to 2037", () => {
    const berlin = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Berlin", timeStyle: "medium" });
    for (let day = dayOf("1999-01-01"); day < dayOf("2038-01-01"); day += 1n) {
      const clock = berlin.format(new Date(Number(ecbPublishedAt(day)) * 1_000));
      if (clock !== "16:00:00") expect.fail(`${utcDay(day)}: ${clock}`);
    }
  });
});

describe("ecbFix", () => {
  const CASES = [
    ["CHF", "2015-01-15T10:00:00Z", "1.201 of 2015-01-14 +0", "E10: in the morning, the day before's"],
    ["CHF", "2015-01-15T14:59:59Z", "1.201 of 2015-01-14 +0", "E10: a second before publication"],
    ["CHF", "2015-01-15T15:00:00Z", "1.028 of 2015-01-15 +0", "E10: published"],
    ["USD", "2015-03-30T14:00:00Z", "1.0845 of 2015-03-30 +0", "E10: an hour earlier in summer time"],
    ["USD", "2015-03-30T13:59:59Z", "1.0856 of 2015-03-27 +0", "E10: over the weekend nothing is carried"],
    ["USD", "2015-01-18T12:00:00Z", "1.1588 of 2015-01-16 +0", "a Sunday has Friday's"],
    ["USD", "2015-04-02T14:00:00Z", "1.083 of 2015-04-02 +0", "Maundy Thursday"],
    ["USD", "2015-04-03T13:59:59Z", "1.083 of 2015-04-02 +0", "Good Friday, before 16:00"],
    ["USD", "2015-04-03T14:00:00Z", "1.083 of 2015-04-02 +1", "E9: Good Friday, carried forward and flagged"],
    ["USD", "2015-04-06T14:00:00Z", "1.083 of 2015-04-02 +2", "E9: Easter Monday, the second business day"],
    ["USD", "2015-04-07T14:00:00Z", "1.0847 of 2015-04-07 +0", "the Tuesday after"],
    ["RUB", "2022-03-01T15:00:00Z", "117.201 of 2022-03-01 +0", "the rouble's last rate"],
    [
      "RUB",
      "2022-03-03T15:00:00Z",
      "117.201 of 2022-03-01 +2",
      "E9: N/A is carried like a day without a line",
    ],
    ["RUB", "2022-03-04T14:59:59Z", "117.201 of 2022-03-01 +2", "E9: the last second"],
    ["RUB", "2022-03-04T15:00:00Z", "no rate", "E9: the third business day"],
    ["USD", "1999-01-04T14:59:59Z", "no rate", "before the first"],
    ["USD", "2025-01-28T15:00:00Z", "1.0472 of 2025-01-24 +2", "E9: after the last"],
    ["USD", "2025-01-29T15:00:00Z", "no rate", "E9: too long after the last"],
    ["USD", "2099-01-01T00:00:00Z", "no rate", "long after the last"],
  ] as const;

  for (const [code, utc, expected, description] of CASES) {
    it(`${code} at ${utc} is ${expected}: ${description}`, () => {
      expect(figure(code, utc)).to.equal(expected);
    });
  }

  it("E9: carries as far as it is told", () => {
    expect(figure("USD", "2015-04-03T14:00:00Z", 0)).to.equal("no rate");
    expect(figure("USD", "2015-04-03T13:59:59Z", 0)).to.equal("1.083 of 2015-04-02 +0");
    expect(figure("USD", "2015-04-06T14:00:00Z", 1)).to.equal("no rate");
    expect(figure("RUB", "2022-03-07T15:00:00Z", 4)).to.equal("117.201 of 2022-03-01 +4");
  });

  it("E10: never gives a figure that was not yet published, whatever the moment", () => {
    const [first, last] = [unix("2015-01-12T00:00:00Z"), unix("2015-08-14T00:00:00Z")];
    holds(
      fc.property(fc.bigInt({ min: first, max: last }), (moment) => {
        const fix = ecbFix(ECB_RATES, "USD", moment);
        if (fix === undefined) return;
        expect(fix.publishedAt <= moment).to.equal(true);
        expect(fix.publishedAt).to.equal(ecbPublishedAt(fix.day));
        const newer = ECB_RATES.days.filter(({ day }) => day > fix.day && ecbPublishedAt(day) <= moment);
        expect(newer).to.deep.equal([]);
      }),
    );
  });

  it("names the columns there are where one is asked for that is none", () => {
    expect(refusal(() => ecbFix(ECB_RATES, "KES", 1_700_000_000n))).to.equal("ECB_CURRENCY_UNKNOWN");
    expect(() => ecbFix(ECB_RATES, "KES", 1n)).to.throw("USD, JPY");
  });
});

describe("ecbRate", () => {
  const at = unix("2015-01-15T16:00:00Z");
  const found = (base: string, quote: string, moment = at) =>
    ecbRate(ECB_RATES, unit(base), unit(quote), moment);

  it("is the figure as published against the euro, and its exact inverse the other way", () => {
    const forward = found("EUR", "CHF");
    expect(forward && formatRate(forward.rate)).to.equal("1 EUR = 1.028 CHF");
    expect(forward?.rate.observedAt).to.equal(unix("2015-01-15T15:00:00Z"));
    expect(forward?.rate.source).to.equal("ECB 2015-01-15");
    const back = found("CHF", "EUR");
    expect([back?.rate.numerator, back?.rate.denominator]).to.deep.equal([250n, 257n]);
  });

  it("B6: a cross is the exact quotient of two figures, with the decimals of the coarser", () => {
    const cross = found("USD", "JPY");
    const { numerator, denominator } = rational(13_648n * 10_000n, 11_708n * 100n);
    expect([cross?.rate.numerator, cross?.rate.denominator]).to.deep.equal([numerator, denominator]);
    expect(cross?.rate.quotedDecimals).to.equal(2);
  });

  it("is as old as the older of its figures, says so, and is none where one of them is none", () => {
    const moment = unix("2022-03-02T16:00:00Z");
    const cross = found("RUB", "USD", moment);
    expect([cross?.carriedDays, cross?.rate.observedAt]).to.deep.equal([1, unix("2022-03-01T15:00:00Z")]);
    expect(cross?.rate.source).to.equal("ECB 2022-03-01 and 2022-03-02, carried forward (1)");
    expect(found("USD", "RUB", moment)?.carriedDays).to.equal(1);
    expect(found("RUB", "USD", unix("2022-03-07T15:00:00Z"))).to.equal(undefined);
    expect(found("USD", "RUB", unix("2022-03-07T15:00:00Z"))).to.equal(undefined);
  });

  it("refuses a currency against itself", () => {
    for (const code of ["EUR", "USD"]) expect(refusal(() => found(code, code))).to.equal("RATE_INVALID");
  });
});

describe("ecbSource", () => {
  const grid = (from: string, until: string) => ({ from: unix(from), until: unix(until), every: 60n });
  const path = (base: string, quote: string, from: string, until: string, decimals = 8) =>
    ecbSource(ECB_RATES, { base, quote, decimals })(grid(from, until));
  const told = (points: ReturnType<typeof path>["points"]) =>
    points.map(({ at, answer, carriedDays }) => `${utcTime(at)} ${answer ?? "-"} ${carriedDays}`);

  it("E10: moves at the hours of publication, and begins with what was known", () => {
    const { points, clamps, source } = path("EUR", "CHF", "2015-01-14T20:00:00Z", "2015-01-16T15:00:00Z");
    expect(told(points)).to.deep.equal([
      "2015-01-14T20:00:00Z 120100000 0",
      "2015-01-15T15:00:00Z 102800000 0",
      "2015-01-16T15:00:00Z 101280000 0",
    ]);
    expect([clamps, source]).to.deep.equal([0, "ecb"]);
  });

  it("E9: marks what is carried forward, and leaves a gap where that is over", () => {
    const franc = path("EUR", "CHF", "2015-04-02T15:00:00Z", "2015-04-08T00:00:00Z");
    expect(told(franc.points)).to.deep.equal([
      "2015-04-02T15:00:00Z 104000000 0",
      "2015-04-03T14:00:00Z 104000000 1",
      "2015-04-06T14:00:00Z 104000000 2",
      "2015-04-07T14:00:00Z 104380000 0",
    ]);
    const rouble = path("EUR", "RUB", "2022-03-01T15:00:00Z", "2022-03-20T00:00:00Z");
    expect(told(rouble.points)).to.deep.equal([
      "2022-03-01T15:00:00Z 11720100000 0",
      "2022-03-02T15:00:00Z 11720100000 1",
      "2022-03-03T15:00:00Z 11720100000 2",
      "2022-03-04T15:00:00Z - 0",
    ]);
    expect(answerAt(rouble, unix("2022-03-19T00:00:00Z"))).to.equal(undefined);
  });

  it("rounds a cross once, half up, and refuses one that would keep too few digits (A7)", () => {
    const [, fix] = path("USD", "JPY", "2015-01-15T14:00:00Z", "2015-01-15T15:00:00Z").points;
    // 136.48 / 1.1708 = 116.569866757...
    expect(fix?.answer).to.equal(11_656_986_676n);
    expect(() => path("IDR", "EUR", "2025-01-24T15:00:00Z", "2025-01-24T16:00:00Z")).to.throw(
      "4 significant digits",
    );
    expect(path("IDR", "EUR", "2025-01-24T15:00:00Z", "2025-01-24T16:00:00Z", 12).points).to.have.length(1);
  });

  it("gives what `ecbFix` gives at every moment", () => {
    const long = path("EUR", "USD", "2015-01-12T00:00:00Z", "2015-01-19T23:00:00Z");
    holds(
      fc.property(
        fc.bigInt({ min: long.points[0]?.at ?? 0n, max: unix("2015-01-19T23:00:00Z") }),
        (moment) => {
          const fix = ecbFix(ECB_RATES, "USD", moment);
          const expected =
            fix === undefined ? undefined : fix.figure.units * 10n ** BigInt(8 - fix.figure.decimals);
          expect(answerAt(long, moment)).to.equal(expected);
        },
      ),
    );
  });

  it("refuses a time that ends before it begins", () => {
    expect(refusal(() => path("EUR", "USD", "2015-01-15T00:00:00Z", "2015-01-14T00:00:00Z"))).to.equal(
      "TIME_GRID_INVALID",
    );
  });
});
