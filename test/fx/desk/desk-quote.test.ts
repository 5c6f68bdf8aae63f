import { expect } from "chai";
import { Big } from "big.js";
import fc from "fast-check";
import { SettlementError } from "../../../src/errors/settlement-error.ts";
import { convertExactly } from "../../../src/fx/convert.ts";
import { feeUp, type FeeBase } from "../../../src/fx/fee.ts";
import { quoteFixedReceive, quoteFixedSend } from "../../../src/fx/quote.ts";
import { deskFixedReceive, deskFixedSend } from "../../../src/fx/desk/desk-quote.ts";
import type { DeskTerms } from "../../../src/fx/desk/desk-terms.ts";
import type { FeeTier } from "../../../src/fx/desk/fee-tiers.ts";
import { formatAmount, type Money } from "../../../src/money/money.ts";
import { addRationals, rational } from "../../../src/money/rational.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { holds, integerOfBits } from "../../support/oracle/seeded.ts";
import { of, pair } from "../pairs.ts";
import { BANDS, desk, PERCENT } from "./terms.ts";

const show = (amount: Money) => `${formatAmount(amount)} ${amount.asset.code}`;
const free = desk({ tiers: [{ fee: { basisPoints: 0n, fixed: 0n } }] });

describe("deskFixedSend and deskFixedReceive", () => {
  it("C12: mid, spread, fee and residue are figures of their own, and add up", () => {
    const quote = deskFixedSend(of("1000.00 EUR"), desk());
    expect([quote.sell, quote.fee, quote.buy].map(show)).to.deep.equal([
      "1000.00 EUR",
      "10.00 EUR",
      // 990.00 at the bid of 1.0824165; mid would have given 1072.665.
      "1071.59 USD",
    ]);
    expect(quote.spread).to.deep.equal(rational(1_072_665n * 100_000n - 107_159_233_500n, 1_000_000n));
    const given = addRationals(addRationals(rational(quote.buy.minor), quote.residue), quote.spread);
    expect(given).to.deep.equal(convertExactly(99_000n, pair("EUR/USD", "1.0835"), 2, 2));
  });

  const BOUNDARIES = [
    ["1000.00 EUR", "10.00 EUR", "the last amount of the lower band"],
    ["1000.01 EUR", "5.01 EUR", "a cent more: the upper band, of the whole amount"],
  ] as const;

  for (const [debit, fee, description] of BOUNDARIES) {
    it(`charges ${fee} on ${debit}: ${description}`, () => {
      const terms = desk({ tiers: BANDS });
      expect(show(deskFixedSend(of(debit), terms).fee)).to.equal(fee);
    });
  }

  it("takes the first amount of the upper band for what the lower cannot deliver and the upper would for less", () => {
    const terms = desk({ ...free, tiers: BANDS, route: { legs: [{ mid: pair("EUR/USD", "1") }] } });
    const last = deskFixedReceive(of("990.00 USD"), terms);
    expect([last.sell, last.fee].map(show)).to.deep.equal(["1000.00 EUR", "10.00 EUR"]);
    // 0.5 % of 994.99 would be enough, but 994.99 is of the lower band.
    const between = deskFixedReceive(of("990.01 USD"), terms);
    expect([between.sell, between.fee, between.buy].map(show)).to.deep.equal([
      "1000.01 EUR",
      "5.01 EUR",
      "990.01 USD",
    ]);
    expect(between.residue).to.deep.equal(rational(499n));
    expect(show(deskFixedReceive(of("995.01 USD"), terms).sell)).to.equal("1000.02 EUR");
  });

  it("C10: the base of the fee: out of what is paid, or on top of what is converted", () => {
    const tiers = [{ fee: { basisPoints: 150n, fixed: 0n } }];
    const route = { legs: [{ mid: pair("USD/EUR", "0.92345") }] };
    const bought = (changed: Partial<DeskTerms>) =>
      show(deskFixedSend(of("100.01 USD"), desk({ route, tiers, ...changed })).buy);
    expect(bought({ feeIn: "sell", feeBase: "gross" })).to.equal("90.95 EUR");
    expect(bought({ feeIn: "buy", feeBase: "gross" })).to.equal("90.96 EUR");
    expect(bought({ feeIn: "sell", feeBase: "net" })).to.equal("90.98 EUR");
  });

  const LIMITED = desk({ minimum: of("500.00 EUR"), maximum: of("2000.00 EUR") });
  const LIMITS = [
    [() => deskFixedSend(of("499.99 EUR"), LIMITED), "The smallest amount that works is 500.00 EUR."],
    [() => deskFixedSend(of("2000.01 EUR"), LIMITED), "The largest amount that works is 2000.00 EUR."],
    [
      () => deskFixedReceive(of("535.00 USD"), LIMITED),
      "499.27 EUR is less than the FX dealer's minimum of 500.00 EUR",
    ],
    [() => deskFixedReceive(of("535.00 USD"), LIMITED), "The smallest amount that works is 535.79 USD."],
    [() => deskFixedReceive(of("9999.00 USD"), LIMITED), "The largest amount that works is 2143.18 USD."],
    [() => deskFixedReceive(of("0.00 USD"), LIMITED), "The smallest amount that works is 535.79 USD."],
    [() => deskFixedSend(of("0.01 EUR"), desk()), "The smallest amount that works is 0.02 EUR."],
  ] as const;

  for (const [index, [call, message]] of LIMITS.entries()) {
    it(`says what works, ${index + 1}: ${message}`, () => {
      expect(call).to.throw(SettlementError, message);
    });
  }

  it("takes its limits themselves", () => {
    for (const debit of ["500.00 EUR", "2000.00 EUR"])
      expect(show(deskFixedSend(of(debit), LIMITED).sell)).to.equal(debit);
    for (const buy of ["535.79 USD", "2143.18 USD"])
      expect(show(deskFixedReceive(of(buy), LIMITED).buy)).to.equal(buy);
  });

  it("refuses terms that make no sense, both ways", () => {
    const wrong = desk({ tiers: [] });
    expect(refusal(() => deskFixedSend(of("100.00 EUR"), wrong))).to.equal("FEE_TIERS_INVALID");
    expect(refusal(() => deskFixedReceive(of("100.00 USD"), wrong))).to.equal("FEE_TIERS_INVALID");
  });

  it("refuses amounts on the wrong side", () => {
    expect(refusal(() => deskFixedSend(of("1.00 USD"), desk()))).to.equal("ASSET_MISMATCH");
    expect(refusal(() => deskFixedReceive(of("1.00 EUR"), desk()))).to.equal("ASSET_MISMATCH");
  });

  const anyFee = fc.record({
    basisPoints: fc.bigInt({ min: 0n, max: 9_000n }),
    fixed: fc.bigInt({ min: 0n, max: 300n }),
  });
  const anyTiers = fc
    .tuple(fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 5_000n }), anyFee), { maxLength: 3 }), anyFee)
    .map(([bands, last]): FeeTier[] => {
      let upTo = 0n;
      return [...bands.map(([width, fee]) => ({ upTo: (upTo += width), fee })), { fee: last }];
    });
  const anyDesk = fc
    .record({
      numerator: integerOfBits(12, { least: 1n }),
      denominator: integerOfBits(12, { least: 1n }),
      tiers: anyTiers,
      feeIn: fc.constantFrom<"sell" | "buy">("sell", "buy"),
      feeBase: fc.constantFrom<FeeBase>("gross", "net"),
      minimum: fc.option(fc.bigInt({ min: 1n, max: 9_000n }), { nil: undefined }),
      once: fc.boolean(),
    })
    .map(({ numerator, denominator, minimum, once, ...terms }): DeskTerms => {
      const mid = { ...pair("EUR/USD", "1"), ...rational(numerator, denominator) };
      const route = once ? { legs: [{ mid }] } : { legs: [{ mid }], rounding: "HALF_EVEN" };
      const limit = minimum === undefined ? {} : { minimum: { minor: minimum, asset: mid.base } };
      return { ...terms, route, ...limit };
    });
  const eur = (minor: bigint) => ({ ...of("0.00 EUR"), minor });
  const usd = (minor: bigint) => ({ ...of("0.00 USD"), minor });

  /** The smallest amount that a refusal says would work; nothing where there is none. */
  function smallestSaid(call: () => unknown): bigint | undefined {
    try {
      call();
      return undefined;
    } catch (error) {
      if (!(error instanceof SettlementError)) throw error;
      const { smallest = "" } = error.parameters as { smallest?: string };
      return of(smallest).minor;
    }
  }

  it("C9: the smallest amount that a refusal names works, and a unit less does not", () => {
    holds(
      fc.property(anyDesk, fc.bigInt({ min: 1n, max: 9_000n }), (terms, amount) => {
        const sent = smallestSaid(() => deskFixedSend(eur(amount), terms));
        if (sent !== undefined) {
          expect(deskFixedSend(eur(sent), terms).buy.minor > 0n).to.equal(true);
          // Bands whose fee is higher may refuse more than one that is lower, never less than the smallest.
          if (sent > 1n) expect(smallestSaid(() => deskFixedSend(eur(sent - 1n), terms))).to.equal(sent);
        }
        const received = smallestSaid(() => deskFixedReceive(usd(amount), terms));
        if (received !== undefined) {
          expect(deskFixedReceive(usd(received), terms).buy.minor).to.equal(received);
          if (received > 1n)
            expect(smallestSaid(() => deskFixedReceive(usd(received - 1n), terms))).to.equal(received);
        }
      }),
    );
  });

  it("C2: the debit to receive an amount delivers it when sent, and no smaller one does", () => {
    holds(
      fc.property(anyDesk, fc.bigInt({ min: 1n, max: 500n }), (limited, wanted) => {
        const { minimum: _minimum, ...terms } = limited;
        const { sell } = deskFixedReceive(usd(wanted), terms);
        expect(deskFixedSend(sell, terms).buy.minor >= wanted).to.equal(true);
        for (let debit = sell.minor - 1n; debit > 0n && debit > sell.minor - 40n; debit -= 1n) {
          const less = refusal(() => deskFixedSend(eur(debit), terms).buy.minor);
          if (less !== "AMOUNT_TOO_SMALL")
            expect(BigInt(less.replace("no refusal: ", "")) < wanted).to.equal(true);
        }
      }),
      150,
    );
  });

  it("with one band, no spread and one rounding is what quoteFixedSend and quoteFixedReceive say", () => {
    holds(
      fc.property(anyDesk, fc.bigInt({ min: 1n, max: 99_999n }), (drawn, amount) => {
        const fee = drawn.tiers.at(-1)?.fee ?? PERCENT.fee;
        const [mid = pair("EUR/USD", "1")] = drawn.route.legs.map((leg) => leg.mid);
        const terms = { ...drawn, tiers: [{ fee }], route: { legs: [{ mid }] } };
        const { minimum: _minimum, ...open } = terms;
        const plain = { rate: mid, fee, feeIn: drawn.feeIn, feeBase: drawn.feeBase };
        const figures = ({ sell, buy, fee: charged, unspent, residue }: ReturnType<typeof quoteFixedSend>) =>
          [sell, buy, charged, unspent].map(show).join() + ` ${residue.numerator}/${residue.denominator}`;
        expect(refusal(() => figures(deskFixedSend(eur(amount), open)))).to.equal(
          refusal(() => figures(quoteFixedSend(eur(amount), plain))),
        );
        expect(figures(deskFixedReceive(usd(amount), open))).to.equal(
          figures(quoteFixedReceive(usd(amount), plain)),
        );
      }),
    );
  });

  it("agrees with big.js on what is bought, the fee of the band off first", () => {
    holds(
      fc.property(
        anyTiers,
        integerOfBits(40, { least: 1n }),
        fc.bigInt({ min: 0n, max: 99n }),
        (tiers, debit, bps) => {
          const route = { legs: [{ mid: pair("EUR/USD", "1.0835"), spreadBps: bps }] };
          const fee = tiers.find(({ upTo }) => upTo === undefined || debit <= upTo)?.fee ?? PERCENT.fee;
          const net = debit - feeUp(debit, fee);
          const expected = new Big(net.toString())
            .times("1.0835")
            .times(new Big(10_000 - Number(bps)).div(10_000))
            .round(0, 0);
          fc.pre(expected.gt(0));
          const { buy } = deskFixedSend(eur(debit), desk({ tiers, route }));
          expect(buy.minor.toString()).to.equal(expected.toFixed(0));
        },
      ),
    );
  });
});
