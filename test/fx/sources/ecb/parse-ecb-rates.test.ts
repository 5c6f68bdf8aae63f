import { expect } from "chai";
import { SettlementError } from "../../../../src/errors/settlement-error.ts";
import { parseEcbRates } from "../../../../src/fx/sources/ecb/parse-ecb-rates.ts";
import { formatDecimal } from "../../../../src/money/decimal.ts";
import { dayOf, ECB_RATES, ECB_TEXT } from "../ecb-file.ts";

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
    ["Date,USD\n", "2:1 it has no day", "no day"],
    ["Date,USD,,JPY,\n", "1:10 a column has no name", "a column without a name"],
    ["Date,USD,JPY,USD,\n", "1:14 the column USD occurs twice", "a column twice"],
    [`${head}2025-01-24,1.0472,163.9,\n`, "3:1 the day 2025-01-24 occurs twice", "a day twice"],
    [
      `${head}2025-01-23,1.0404,162.58,\n2025-01-25,1.0404,162.58,\n`,
      "4:1 the day 2025-01-25 is out of order; days go from new to old, or from old to new",
      "days that go up and down",
    ],
    [`${head}2025-01-32,1,1,\n`, '3:1 "2025-01-32" is not a day', "a day that is none"],
    [`${head}2025-02-29,1,1,\n`, '3:1 "2025-02-29" is not a day', "29 February of another year"],
    [`${head}24.01.2025,1,1,\n`, '3:1 "24.01.2025" is not a day', "a day as others write it"],
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
      '3:12 "" is not a rate of USD; a rate is a decimal above zero, or N/A',
      "A14: a blank",
    ],
    [
      `${head}2025-01-23,1.04,1e2,\n`,
      '3:17 "1e2" is not a rate of JPY; a rate is a decimal above zero, or N/A',
      "A14",
    ],
    [
      `${head}2025-01-23,1.04,  n/a,\n`,
      '3:19 "n/a" is not a rate of JPY; a rate is a decimal above zero, or N/A',
      "A14",
    ],
    [
      `${head}2025-01-23,0,162.58,\n`,
      '3:12 "0" is not a rate of USD; a rate is a decimal above zero, or N/A',
      "D1: zero",
    ],
    [
      `${head}2025-01-23,-1,162.58,\n`,
      '3:12 "-1" is not a rate of USD; a rate is a decimal above zero, or N/A',
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
});
