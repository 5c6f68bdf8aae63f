import { expect } from "chai";
import { convertMoneyHalfUp } from "../../../../src/fx/convert.ts";
import { formatRate, invert } from "../../../../src/fx/rate.ts";
import { parseEcbRates } from "../../../../src/fx/sources/ecb/parse-ecb-rates.ts";
import { decimalToRational, parseDecimal } from "../../../../src/money/decimal.ts";
import { parseAmount } from "../../../../src/money/money.ts";
import { EURO_FACTORS } from "../../../../src/money/redenominations.ts";
import { ecbRate } from "../../../../src/fx/sources/ecb/ecb-rate.ts";
import { rational } from "../../../../src/money/rational.ts";
import { refusal } from "../../../support/oracle/refusal.ts";
import { unix } from "../../../support/unix.ts";
import { unit } from "../../pairs.ts";
import { ECB_RATES } from "../ecb-file.ts";

describe("ecbRate", () => {
  const at = unix("2015-01-15T16:00:00Z");
  const found = (base: string, quote: string, moment = at) =>
    ecbRate(ECB_RATES, unit(base), unit(quote), moment);

  it("is the figure as published against the euro, and its exact inverse the other way", () => {
    const forward = found("EUR", "CHF");
    expect(forward && formatRate(forward.rate)).to.equal("1 EUR = 1.028 CHF");
    expect(forward?.rate.observedAt).to.equal(unix("2015-01-15T13:30:00Z"));
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

  it("E5: is the conversion rate of a currency that the euro has replaced, never one that the market had", () => {
    const kuna = parseEcbRates("Date,USD,HRK,\n2022-12-30,1.0666,7.5365,\n2022-12-29,1.0649,7.5365,\n");
    const rate = (moment: string) => ecbRate(kuna, unit("EUR"), unit("HRK"), unix(moment));
    const before = rate("2022-12-31T23:59:59Z");
    expect(before && formatRate(before.rate)).to.equal("1 EUR = 7.5365 HRK");
    for (const moment of ["2023-01-01T00:00:00Z", "2023-01-02T12:00:00Z", "2023-06-15T15:30:00Z"]) {
      const since = rate(moment);
      expect(since && formatRate(since.rate)).to.equal("1 EUR = 7.53450 HRK");
      expect([since?.carriedDays, since?.rate.source]).to.deep.equal([
        0,
        "ECB conversion rate since 2023-01-01",
      ]);
    }
    const old = parseAmount("1000.00", unit("HRK"));
    const now = rate("2023-01-02T12:00:00Z");
    expect(now && convertMoneyHalfUp(old, invert(now.rate)).money).to.deep.equal(
      parseAmount("132.72", unit("EUR")),
    );
    const cross = ecbRate(kuna, unit("HRK"), unit("USD"), unix("2023-01-02T15:00:00Z"));
    expect([cross?.carriedDays, cross?.rate.observedAt]).to.deep.equal([1, unix("2022-12-30T15:00:00Z")]);
    expect(cross?.rate).to.include(rational(10_666n * 10n, 753_450n));
  });

  for (const [code, { factor, effectiveOn }] of Object.entries(EURO_FACTORS)) {
    it(`E5: 1 EUR is ${factor} ${code} from ${effectiveOn} on, in the file or not`, () => {
      const exact = decimalToRational(parseDecimal(factor));
      for (const moment of [unix(`${effectiveOn}T00:00:00Z`), unix("2031-05-01T12:00:00Z")]) {
        const { numerator, denominator } = found("EUR", code, moment)?.rate ?? {};
        expect({ numerator, denominator }).to.deep.equal(exact);
      }
    });
  }

  it("E5: is none from the day on which another currency took the place of one", () => {
    const lira = parseEcbRates(
      "Date,USD,TRL,ROL,\n2005-06-30,1.2092,N/A,36030,\n2004-12-31,1.3621,1836200,39390,\n",
    );
    const rate = (code: string, moment: string) => ecbRate(lira, unit("EUR"), unit(code), unix(moment));
    expect(rate("TRL", "2004-12-31T18:00:00Z")?.carriedDays).to.equal(0);
    expect(rate("TRL", "2005-01-01T00:00:00Z")).to.equal(undefined);
    expect(rate("ROL", "2005-06-30T18:00:00Z")?.carriedDays).to.equal(0);
    expect(rate("ROL", "2005-07-01T12:00:00Z")).to.equal(undefined);
  });
});
