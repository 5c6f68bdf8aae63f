import { expect } from "chai";
import fc from "fast-check";
import { checkHashLock } from "../../src/escrow/hash-lock.ts";
import {
  formatIso20022Amount,
  formatIso20022Rate,
  formatIso20022RateRounded,
} from "../../src/messages/iso20022/numbers.ts";
import { netMultilateral, type Obligation } from "../../src/rails/netting.ts";
import { divideHalfUp } from "../../src/money/rounding.ts";
import { decimalToRational, parseDecimal } from "../../src/money/decimal.ts";
import { rational } from "../../src/money/rational.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { holds, integerOfBits } from "../support/oracle/seeded.ts";
import { of } from "./pairs.ts";

describe("netMultilateral", () => {
  const owes = (from: string, to: string, minor: bigint, currency = "USD"): Obligation => ({
    from,
    to,
    minor,
    currency,
  });

  it("leaves one position for each party", () => {
    const [netted] = netMultilateral([owes("A", "B", 100n), owes("B", "C", 60n), owes("C", "A", 30n)]);
    expect(netted).to.deep.include({ gross: 190n, net: 70n, bilateral: 190n });
    expect([...(netted?.positions ?? [])]).to.deep.equal([
      ["A", -70n],
      ["B", 40n],
      ["C", 30n],
    ]);
  });

  it("nets a full circle to nothing, and never across currencies", () => {
    const circle = [owes("A", "B", 100n), owes("B", "C", 100n), owes("C", "A", 100n)];
    expect(netMultilateral(circle)[0]).to.include({ gross: 300n, net: 0n });
    const two = netMultilateral([owes("A", "B", 100n), owes("B", "A", 100n), owes("A", "B", 500n, "BRL")]);
    expect(two.map(({ currency, net }) => [currency, net])).to.deep.equal([
      ["USD", 0n],
      ["BRL", 500n],
    ]);
    expect(netMultilateral([])).to.deep.equal([]);
  });

  it("refuses what is no obligation", () => {
    for (const bad of [owes("A", "B", 0n), owes("A", "B", -1n), owes("A", "A", 1n)]) {
      expect(refusal(() => netMultilateral([bad]))).to.equal("OBLIGATION_INVALID");
    }
  });

  it("positions add up to zero, and netting never moves more than netting in pairs, nor that more than gross", () => {
    const party = fc.constantFrom("A", "B", "C", "D", "E");
    const obligation = fc
      .tuple(party, party, integerOfBits(60, { least: 1n }))
      .filter(([from, to]) => from !== to)
      .map(([from, to, minor]) => owes(from, to, minor));
    holds(
      fc.property(fc.array(obligation, { minLength: 1, maxLength: 30 }), (obligations) => {
        for (const { gross, net, bilateral, positions } of netMultilateral(obligations)) {
          expect([...positions.values()].reduce((sum, position) => sum + position, 0n)).to.equal(0n);
          expect(net <= bilateral && bilateral <= gross).to.equal(true);
        }
      }),
    );
  });
});

describe("checkHashLock", () => {
  it("opens with the preimage of its condition only", () => {
    const bytes = (text: string) => Buffer.from(text, "base64url");
    const fulfilment = bytes("mhPUT9ZAwd-BXLfeSd7-YPh46rBWRNBiTCSWjpku90s");
    const condition = bytes("fH9pAYDQbmoZLPbvv3CSW2RfjU4jvM4ApG_fqGnR7Xs");
    expect(checkHashLock(fulfilment, condition).matches).to.equal(true);
    expect(checkHashLock(condition, condition).matches).to.equal(false);
    expect(checkHashLock(fulfilment, condition.subarray(0, 31)).matches).to.equal(false);
    expect(Buffer.from(checkHashLock(fulfilment, condition).digest).equals(condition)).to.equal(true);
  });
});

describe("ISO 20022", () => {
  const exactly = (text: string) => decimalToRational(parseDecimal(text));

  it("E13: a rate of at most 11 digits, 10 after the point", () => {
    expect(formatIso20022Rate(exactly("1.08350000"))).to.equal("1.0835");
    expect(formatIso20022Rate(exactly("0.0000000001"))).to.equal("0.0000000001");
    expect(formatIso20022Rate(exactly("12345678901"))).to.equal("12345678901");
    expect(formatIso20022Rate(exactly("100"))).to.equal("100");
    for (const text of ["107.123456789", "0.00000000001", "123456789012", "1.00000000001"]) {
      expect(refusal(() => formatIso20022Rate(exactly(text)))).to.equal("ISO20022_LIMIT");
    }
    for (const none of [rational(1n, 3n), rational(0n), rational(-1n)]) {
      expect(refusal(() => formatIso20022Rate(none))).to.equal("ISO20022_LIMIT");
    }
  });

  it("E13: more only by a rounding that is named", () => {
    expect(formatIso20022RateRounded(exactly("107.123456789"), divideHalfUp)).to.equal("107.12345679");
    expect(formatIso20022RateRounded(rational(1n, 3n), divideHalfUp)).to.equal("0.3333333333");
    expect(formatIso20022RateRounded(exactly("9.99999999996"), divideHalfUp)).to.equal("10");
    expect(refusal(() => formatIso20022RateRounded(exactly("123456789012"), divideHalfUp))).to.equal(
      "ISO20022_LIMIT",
    );
  });

  it("E13: an amount of at most 14 digits with its currency's decimals", () => {
    expect(formatIso20022Amount(of("999999999999.99 EUR"))).to.equal("999999999999.99");
    expect(formatIso20022Amount(of("1.234 KWD"))).to.equal("1.234");
    expect(formatIso20022Amount(of("0.00 EUR"))).to.equal("0.00");
    expect(refusal(() => formatIso20022Amount(of("1000000000000.00 EUR")))).to.equal("ISO20022_LIMIT");
    expect(refusal(() => formatIso20022Amount(of("-1.00 EUR")))).to.equal("AMOUNT_NOT_POSITIVE");
  });
});
