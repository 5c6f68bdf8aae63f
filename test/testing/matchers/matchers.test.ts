import { AssertionError, expect, use } from "chai";
import { SettlementError } from "../../../src/errors/settlement-error.ts";
import {
  corridorMatchers,
  deployCorridor,
  LIBRARY_CONVERTER,
  moneyOf,
  Refused,
  type Corridor,
  type Reconciliation,
} from "../../../src/testing/index.ts";

use(corridorMatchers);

/** What an assertion says when it fails. */
async function failure(assertion: Promise<void>): Promise<Error> {
  try {
    await assertion;
  } catch (error) {
    if (error instanceof AssertionError) return error;
    throw error;
  }
  throw new AssertionError("the assertion holds");
}

const AT = { at: "EUR/USD 1.0835" };

describe("corridorMatchers", () => {
  describe("convertTo", () => {
    it("holds for what the library converts to", async () => {
      await expect("100.00 EUR").to.convertTo("108.35 USD", AT);
      await expect("108.35 USD").to.convertTo("100.00 EUR", AT);
      await expect("0.01 EUR").to.convertTo("0.02 USD", { ...AT, rounding: "ceil" });
      await expect("100.00 EUR").not.to.convertTo("108.36 USD", AT);
    });

    it("tells both figures and the difference", async () => {
      const { message } = await failure(expect("100.00 EUR").to.convertTo("108.36 USD", AT));
      expect(message).to.equal(
        "expected 100.00 EUR to convert to 108.36 USD at 1 EUR = 1.0835 USD, floor, by the TypeScript library, " +
          "got 108.35 USD (0.01 USD less)",
      );
    });

    it("asks another converter, and names it", async () => {
      const by = { name: "mine", convert: () => 10_836n };
      await expect("100.00 EUR").to.convertTo("108.36 USD", { ...AT, by });
      const { message } = await failure(expect("100.00 EUR").to.convertTo("108.35 USD", { ...AT, by }));
      expect(message).to.match(/by mine, got 108\.36 USD \(0\.01 USD more\)$/);
    });

    it("says what did convert so where it should not", async () => {
      const { message } = await failure(expect("100.00 EUR").not.to.convertTo("108.35 USD", AT));
      expect(message).to.equal("expected 100.00 EUR not to convert to 108.35 USD by the TypeScript library");
    });
  });

  describe("settleFor", () => {
    const settled = { sent: moneyOf("1000.00 EUR"), received: moneyOf("7700.00 CNY") };

    it("holds for a settlement, and for the promise of one", async () => {
      await expect(settled).to.settleFor("7700.00 CNY");
      await expect(Promise.resolve(settled)).to.settleFor("7700.00 CNY");
      await expect(settled).not.to.settleFor("7700.01 CNY");
    });

    it("tells both figures and the difference", async () => {
      expect((await failure(expect(settled).to.settleFor("7700.50 CNY"))).message).to.equal(
        "expected 1000.00 EUR to settle for 7700.50 CNY, got 7700.00 CNY (0.50 CNY less)",
      );
      expect((await failure(expect(settled).to.settleFor("7700.00 EUR"))).message).to.equal(
        "expected 1000.00 EUR to settle for 7700.00 EUR, got 7700.00 CNY",
      );
      expect((await failure(expect(settled).not.to.settleFor("7700.00 CNY"))).message).to.equal(
        "expected 1000.00 EUR not to settle for 7700.00 CNY",
      );
    });
  });

  describe("conserveValue", () => {
    const audited = (left: string, right: string) => ({
      audit: async (): Promise<Reconciliation[]> => [
        { what: "in circulation and in accounts", left: moneyOf(left), right: moneyOf(right) },
        { what: "of the rest", left: moneyOf("1 XUSD"), right: moneyOf("1 XUSD") },
      ],
    });

    it("holds where all figures agree", async () => {
      await expect(audited("5 XUSD", "5 XUSD")).to.conserveValue();
    });

    it("tells the figures that do not", async () => {
      expect((await failure(expect(audited("5 XUSD", "4.999999 XUSD")).to.conserveValue())).message).to.equal(
        "expected value to be conserved, found 5.000000 XUSD against 4.999999 XUSD in circulation and in accounts",
      );
      expect((await failure(expect(audited("5 XUSD", "5 XUSD")).not.to.conserveValue())).message).to.equal(
        "expected value not to be conserved, found 2 figures that all agree",
      );
    });
  });

  describe("beRefusedWith", () => {
    const stale = () => {
      throw new Refused("StaleRate", "the answer is too old");
    };

    it("holds for errors of every kind, thrown or rejected, by either spelling", async () => {
      await expect(stale).to.beRefusedWith("StaleRate");
      await expect(stale).to.beRefusedWith("STALE_RATE");
      await expect(Promise.reject(new Refused("StaleRate"))).to.beRefusedWith("StaleRate");
      const division = new SettlementError("DIVISION_BY_ZERO", { dividend: 1n });
      await expect(Promise.reject(division)).to.beRefusedWith("DivisionByZero");
      const asked = { contract: "oracle", method: "rate", error: "StaleRate" };
      await expect(Promise.reject(new SettlementError("CALL_REFUSED", asked))).to.beRefusedWith("StaleRate");
      const reverted = Object.assign(new Error("reverted"), {
        code: "CALL_EXCEPTION",
        revert: { name: "StaleRate" },
      });
      await expect(Promise.reject(reverted)).to.beRefusedWith("StaleRate");
      await expect(Promise.resolve({ revert: { error: "StaleRate" } })).to.beRefusedWith("StaleRate");
      await expect(stale).not.to.beRefusedWith("MarketClosed");
    });

    it("tells by what it was refused instead, and when it was not", async () => {
      expect((await failure(expect(stale).to.beRefusedWith("MarketClosed"))).message).to.equal(
        "expected to be refused with MarketClosed, and it was refused with StaleRate (the answer is too old)",
      );
      expect((await failure(expect(() => 1n).to.beRefusedWith("StaleRate"))).message).to.equal(
        "expected to be refused with StaleRate, and it was not refused",
      );
      expect((await failure(expect(stale).not.to.beRefusedWith("StaleRate"))).message).to.equal(
        "expected not to be refused with StaleRate",
      );
    });

    it("lets a crash be a crash", async () => {
      const crash = () => {
        throw new TypeError("x is not a function");
      };
      let thrown: unknown;
      await expect(crash)
        .to.beRefusedWith("TypeError")
        .catch((error: unknown) => {
          thrown = error;
        });
      expect(thrown).to.be.instanceOf(TypeError);
    });
  });

  describe("haveRate", () => {
    let corridor: Corridor;
    before(async () => {
      corridor = await deployCorridor();
    });
    after(() => corridor.close());

    it("holds for what the oracle says", async () => {
      await expect(corridor).to.haveRate("EUR/USD 1.0835");
      await expect(corridor).not.to.haveRate("EUR/USD 1.0836");
    });

    it("tells both rates", async () => {
      expect((await failure(expect(corridor).to.haveRate("EUR/USD 1.09"))).message).to.equal(
        "expected the rate to be 1 EUR = 1.09 USD, got 1 EUR = 1.08350000 USD",
      );
      expect((await failure(expect(corridor).not.to.haveRate("EUR/USD 1.0835"))).message).to.equal(
        "expected the rate not to be 1 EUR = 1.0835 USD",
      );
    });
  });

  it("show both figures to reporters that print a difference", async () => {
    const error = await failure(
      expect("100.00 EUR").to.convertTo("108.36 USD", { ...AT, by: LIBRARY_CONVERTER }),
    );
    expect(error).to.include({ expected: "108.36 USD", actual: "108.35 USD" });
  });
});
