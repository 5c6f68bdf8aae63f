import { expect } from "chai";
import fc from "fast-check";
import { utcDay } from "../../src/fx/oracle/summer-time.ts";
import { currencies, currencyAsset } from "../../src/money/currency.ts";
import { redenominateHalfUp, requireCurrent, successorOn } from "../../src/money/redenominate.ts";
import { money, parseAmount } from "../../src/money/money.ts";
import { powerOfTen } from "../../src/money/decimal.ts";
import {
  absoluteRational,
  addRationals,
  compareRationals,
  multiplyRationals,
  rational,
} from "../../src/money/rational.ts";
import { successionOf } from "../../src/money/redenominations.ts";
import { of, unit } from "../fx/pairs.ts";
import { holds, signedOfBits } from "../support/oracle/seeded.ts";
import { unix } from "../support/unix.ts";
import { refusal } from "../support/oracle/refusal.ts";

describe("redenominateHalfUp", () => {
  it("E5: 6 414 400 TRL are 6.41 TRY, and the rest is told", () => {
    const old = parseAmount("6414400", currencyAsset("TRL"));
    const { money: now, residue } = redenominateHalfUp(old, "2005-01-01");
    expect(now).to.deep.equal(money(641n, currencyAsset("TRY")));
    expect(residue).to.deep.equal(rational(44n, 100n));
  });

  it("E5: 100.00 HRK are 13.27 EUR", () => {
    const { money: now } = redenominateHalfUp(parseAmount("100.00", currencyAsset("HRK")), "2023-01-01");
    expect(now).to.deep.equal(parseAmount("13.27", currencyAsset("EUR")));
  });

  it("E5: is not there before its day", () => {
    const kuna = money(1n, currencyAsset("HRK"));
    expect(refusal(() => redenominateHalfUp(kuna, "2022-12-31"))).to.equal("SUCCESSION_UNKNOWN");
    const old = parseAmount("1", currencyAsset("BGN"));
    expect(refusal(() => redenominateHalfUp(old, "2025-12-31"))).to.equal("SUCCESSION_UNKNOWN");
    expect(redenominateHalfUp(old, "2026-01-01").money.minor).to.equal(51n);
    expect(refusal(() => redenominateHalfUp(money(1n, currencyAsset("USD")), "2030-01-01"))).to.equal(
      "SUCCESSION_UNKNOWN",
    );
  });

  // Factors by the acts of the central banks named in src/money/redenominations.ts; ISO 4217, list three.
  const SUCCESSIONS = [
    ["1000.00 SRG", "2004-01-01", "1.00 SRD", "the Surinam guilder"],
    ["1000.00 SRG", "2003-12-31", "", "a day early"],
    ["123.45 YUM", "2003-07-01", "123.45 CSD", "the new dinar"],
    ["123.45 YUM", "2006-10-25", "123.45 RSD", "twice replaced"],
    ["1000000.00 AOR", "1999-12-31", "1.00 AOA", "the readjusted kwanza"],
    ["1000000000.00 AON", "2000-01-01", "1.00 AOA", "twice replaced"],
    ["100000.00 UAK", "1996-09-02", "1.00 UAH", "the karbovanets"],
    ["100000.00 UAK", "1996-09-01", "", "a day early"],
    ["1000000.00 GEK", "1995-10-02", "1.00 GEL", "the coupon"],
    ["1000.00 TJR", "2000-10-30", "1.00 TJS", "the Tajik rouble"],
    ["5.01 XEU", "1999-01-01", "5.01 EUR", "one to one by Regulation (EC) 1103/97, article 2"],
    ["166386 ADP", "2003-07-01", "1000.00 EUR", "at par with the peseta"],
    ["25000.00 ECS", "2000-09-11", "1.00 USD", "the sucre"],
    ["1.00 CUC", "2021-01-01", "24.00 CUP", "one for twenty-four"],
    ["65.00 GWP", "1997-05-02", "1 XOF", "the Guinea-Bissau peso"],
    ["100.00 BAD", "1998-07-01", "1.00 BAM", "the dinar of Bosnia and Herzegovina"],
    ["100000.00 ZRN", "1999-01-01", "1.00 CDF", "the new zaire"],
    ["100000000 BYB", "2017-01-01", "10.00 BYN", "the unit that counts on that day"],
    ["100000000 BYB", "2016-06-30", "100000 BYR", "the unit that counted then"],
    ["1956.00 BGL", "2026-01-01", "1.00 EUR", "over the lev, without rounding there"],
    ["7534500.00 HRD", "2023-01-01", "1000.00 EUR", "over the kuna"],
    ["1000000.00 VES", "2021-10-02", "1.00 VES", "six zeros less, under the code that it had"],
    ["1000000.00 VES", "2021-09-30", "", "before"],
    ["100000000000000.00 VEB", "2021-10-01", "1.00 VES", "fourteen zeros in three steps"],
    ["1000.00 ZWD", "2006-08-01", "1.00 ZWN", "the second dollar"],
    ["10000000000.00 ZWN", "2008-08-01", "1.00 ZWR", "the third"],
    ["1000000000000.00 ZWR", "2009-02-02", "1.00 ZWL", "the fourth"],
  ] as const;
  for (const [old, on, expected, description] of SUCCESSIONS) {
    it(`E5: ${old} on ${on} ${expected === "" ? "are still that" : `are ${expected}`}: ${description}`, () => {
      const amount = of(old);
      if (expected === "")
        expect(refusal(() => redenominateHalfUp(amount, on))).to.equal("SUCCESSION_UNKNOWN");
      else expect(redenominateHalfUp(amount, on).money).to.deep.equal(of(expected));
    });
  }

  it("E5: leaves an amount alone that is of a day after its code lost its zeros", () => {
    expect(redenominateHalfUp(of("5000.00 KPW"), "2010-01-01").money).to.deep.equal(of("50.00 KPW"));
    const after = () => redenominateHalfUp(of("5.00 VES"), "2025-01-01", "2021-10-01");
    expect(refusal(after)).to.equal("SUCCESSION_UNKNOWN");
    expect(redenominateHalfUp(of("5000000.00 VES"), "2025-01-01", "2021-09-30").money).to.deep.equal(
      of("5.00 VES"),
    );
  });

  it("E5: rounds once over all steps, and books what is left", () => {
    const codes = currencies().flatMap(({ code }) => (successionOf(code) === undefined ? [] : [code]));
    holds(
      fc.property(fc.constantFrom(...codes), signedOfBits(90), (code, minor) => {
        const { money: now, residue } = redenominateHalfUp(money(minor, unit(code)), "2026-06-01");
        const successor = successorOn(code, "2026-06-01");
        expect(now.asset.code).to.equal(successor?.code);
        expect(compareRationals(absoluteRational(residue), rational(1n, 2n)) <= 0).to.equal(true);
        const exact = addRationals(rational(now.minor, powerOfTen(now.asset.decimals)), {
          numerator: residue.numerator,
          denominator: residue.denominator * powerOfTen(now.asset.decimals),
        });
        const back = multiplyRationals(exact, successor?.factor ?? rational(0n));
        expect(compareRationals(back, rational(minor, powerOfTen(unit(code).decimals)))).to.equal(0);
      }),
    );
  });
});

describe("requireCurrent", () => {
  const ENDED = [
    ["HRK", "2023-01-01", "CURRENCY_REPLACED", "by law 1 EUR = 7.53450 HRK"],
    ["BGN", "2026-01-01", "CURRENCY_REPLACED", "by law 1 EUR = 1.95583 BGN"],
    ["DEM", "2010-05-01", "CURRENCY_REPLACED", "by law 1 EUR = 1.95583 DEM"],
    ["BYB", "2020-01-01", "CURRENCY_REPLACED", "by law 1 BYN = 10000000 BYB"],
    ["BGL", "2027-01-01", "CURRENCY_REPLACED", "by law 1 EUR = 1955.83 BGL"],
    ["CUC", "2022-01-01", "CURRENCY_REPLACED", "by law 1 CUC = 24 CUP"],
    ["XEU", "2020-01-01", "CURRENCY_REPLACED", "by law 1 EUR = 1 XEU"],
    ["TPE", "2020-01-01", "CURRENCY_WITHDRAWN", "no law fixed a factor"],
  ] as const;
  for (const [code, on, refused, rule] of ENDED) {
    it(`refuses ${code} on ${on}: ${rule}`, () => {
      expect(refusal(() => requireCurrent(code, on))).to.equal(refused);
      expect(() => requireCurrent(code, on)).to.throw(rule);
    });
  }

  it("takes what is current, and what was on that day", () => {
    for (const [code, on] of [
      ["EUR", "2030-01-01"],
      ["HRK", "2022-12-31"],
      ["BGN", "2025-12-31"],
      ["BYR", "2016-12-31"],
      ["VES", "2026-01-01"],
    ] as const)
      expect(() => requireCurrent(code, on)).not.to.throw();
  });

  it("refuses every withdrawn currency from its day on, and none the day before", () => {
    for (const { code, withdrawnOn } of currencies()) {
      if (withdrawnOn === undefined) continue;
      expect(() => requireCurrent(code, withdrawnOn), code).to.throw(code);
      const before = utcDay(unix(`${withdrawnOn}T00:00:00Z`) / 86_400n - 1n);
      expect(() => requireCurrent(code, before), code).not.to.throw();
    }
  });
});
