import { expect } from "chai";
import fc from "fast-check";
import { ecbFix } from "../../../../src/fx/sources/ecb/ecb-fix.ts";
import { ecbPublishedAt } from "../../../../src/fx/sources/ecb/ecb-publication.ts";
import { utcDay } from "../../../../src/fx/oracle/summer-time.ts";
import { formatDecimal } from "../../../../src/money/decimal.ts";
import { refusal } from "../../../support/oracle/refusal.ts";
import { holds } from "../../../support/oracle/seeded.ts";
import { unix } from "../../../support/unix.ts";
import { ECB_RATES } from "../ecb-file.ts";

const figure = (code: string, utc: string, maximumCarriedDays?: number) => {
  const carry = maximumCarriedDays === undefined ? {} : { maximumCarriedDays };
  const fix = ecbFix(ECB_RATES, code, unix(utc), carry);
  return fix === undefined
    ? "no rate"
    : `${formatDecimal(fix.figure)} of ${utcDay(fix.day)} +${fix.carriedDays}`;
};

describe("ecbFix", () => {
  const CASES = [
    ["CHF", "2015-01-15T10:00:00Z", "1.201 of 2015-01-14 +0", "E10: in the morning, the day before's"],
    ["CHF", "2015-01-15T13:29:59Z", "1.201 of 2015-01-14 +0", "E10: a second before publication"],
    [
      "CHF",
      "2015-01-15T13:30:00Z",
      "1.028 of 2015-01-15 +0",
      "E10: published at 14:30, as until 30 June 2016",
    ],
    ["CHF", "2015-01-15T13:45:00Z", "1.028 of 2015-01-15 +0", "E10: a quarter of an hour later"],
    ["USD", "2015-03-30T12:30:00Z", "1.0845 of 2015-03-30 +0", "E10: an hour earlier in summer time"],
    ["USD", "2015-03-30T12:29:59Z", "1.0856 of 2015-03-27 +0", "E10: over the weekend nothing is carried"],
    ["USD", "2015-01-18T12:00:00Z", "1.1588 of 2015-01-16 +0", "a Sunday has Friday's"],
    ["USD", "2015-04-02T12:30:00Z", "1.083 of 2015-04-02 +0", "Maundy Thursday"],
    ["USD", "2015-04-03T12:29:59Z", "1.083 of 2015-04-02 +0", "Good Friday, before 14:30"],
    ["USD", "2015-04-03T12:30:00Z", "1.083 of 2015-04-02 +1", "E9: Good Friday, carried forward and flagged"],
    ["USD", "2015-04-06T12:30:00Z", "1.083 of 2015-04-02 +2", "E9: Easter Monday, the second business day"],
    ["USD", "2015-04-07T12:30:00Z", "1.0847 of 2015-04-07 +0", "the Tuesday after"],
    ["RUB", "2022-03-01T15:00:00Z", "117.201 of 2022-03-01 +0", "the rouble's last rate"],
    [
      "RUB",
      "2022-03-03T15:00:00Z",
      "117.201 of 2022-03-01 +2",
      "E9: N/A is carried like a day without a line",
    ],
    ["RUB", "2022-03-04T14:59:59Z", "117.201 of 2022-03-01 +2", "E9: the last second"],
    ["RUB", "2022-03-04T15:00:00Z", "no rate", "E9: the third business day"],
    ["USD", "1999-01-04T13:29:59Z", "no rate", "before the first"],
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
    expect(figure("USD", "2015-04-03T12:30:00Z", 0)).to.equal("no rate");
    expect(figure("USD", "2015-04-03T12:29:59Z", 0)).to.equal("1.083 of 2015-04-02 +0");
    expect(figure("USD", "2015-04-06T12:30:00Z", 1)).to.equal("no rate");
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
