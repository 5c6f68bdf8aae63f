import { expect } from "chai";
import { formatRate } from "../../../../src/fx/rate.ts";
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
});
