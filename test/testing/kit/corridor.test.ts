import { expect, use } from "chai";
import { corridorMatchers, deployCorridor, moneyOf, type Corridor } from "../../../src/testing/index.ts";
import { formatAmount } from "../../../src/money/money.ts";
import { convertDown } from "../../../src/fx/convert.ts";
import { feeUp } from "../../../src/fx/fee.ts";
import { rational } from "../../../src/money/rational.ts";
import { refusalOf } from "../../support/refusal.ts";

use(corridorMatchers);

const HOUR = 3_600n;
const DAY = 86_400n;
/** Friday 24 January 2025, 22:00 UTC, and the Sunday after it. */
const CLOSES = 1_737_756_000n;
const OPENS = CLOSES + 2n * DAY;

describe("deployCorridor", () => {
  let corridor: Corridor;
  beforeEach(async () => {
    corridor = await deployCorridor();
  });
  afterEach(() => corridor.close());

  it("settles a payment from euros to yuan, every figure as the library has it", async () => {
    const settlement = await corridor.settle("1000.00 EUR");
    const fee = { basisPoints: 20n, fixed: 0n };
    const spread = rational(9_975n, 10_000n);
    const eurUsd = rational(10_835n * spread.numerator, 10_000n * spread.denominator);
    const payFee = feeUp(100_000n, fee);
    const bought = convertDown(100_000n - payFee, eurUsd, 2, 6);
    const escrowFee = feeUp(bought, { basisPoints: 50n, fixed: 0n });
    const usdCny = rational(78_500n * spread.numerator, 10_835n * spread.denominator);
    const gross = convertDown(bought - escrowFee, usdCny, 6, 2);
    expect(settlement.payFee.minor).to.equal(payFee);
    expect(settlement.bought.minor).to.equal(bought);
    expect(settlement.escrowFee.minor).to.equal(escrowFee);
    expect(settlement.received.minor).to.equal(gross - feeUp(gross, fee));
    await expect(settlement).to.settleFor(`${formatAmount(settlement.received)} CNY`);
    await expect(corridor).to.conserveValue();
  });

  it("begins at the time, with the rates and the terms that it is told", async () => {
    const other = await deployCorridor({
      startsAt: 1_737_000_000n,
      rates: { "EUR/USD": "1.03", "EUR/CNY": "7.5" },
      spreadBps: 0n,
      feeBps: 0n,
    });
    try {
      expect(other.now).to.equal(1_737_000_000n);
      expect(await other.preview("100.00 EUR")).to.deep.equal(moneyOf("103 XUSD"));
      expect(await other.preview("103 XUSD")).to.deep.equal(moneyOf("750.00 CNY"));
    } finally {
      await other.close();
    }
  });

  it("names its actors, and refuses them what is not theirs", async () => {
    const terms = corridor.paymentTerms(1n);
    await expect(corridor.send("stranger", "escrow", "fund", { ...terms })).to.beRefusedWith("Unauthorized");
    expect(corridor.addressOf("buyer")).not.to.equal(corridor.addressOf("seller"));
    const { code } = await refusalOf(() => corridor.settle("1000.00 USD"));
    expect(code).to.equal("ASSET_MISMATCH");
  });

  it("gives a bank less than its customer accepts to nobody", async () => {
    await expect(corridor.pay("100.00 EUR", 10n ** 9n)).to.beRefusedWith("BelowMinimumOut");
  });

  describe("rates", () => {
    it("are set", async () => {
      await corridor.rates.set("EUR/USD", "1.0900");
      await expect(corridor).to.haveRate("EUR/USD 1.09");
      expect(corridor.rates.current("EUR/USD")).to.equal("1.09000000");
    });

    it("jump by a part of themselves", async () => {
      await corridor.rates.jump("EUR/USD", "-5%");
      await expect(corridor).to.haveRate("EUR/USD 1.029325");
      await corridor.rates.jump("EUR/USD", "+0.5 %");
      expect(corridor.rates.current("EUR/USD")).to.equal("1.03447163");
    });

    it("trip the breaker when they jump after a conversion", async () => {
      const strict = await deployCorridor({ guards: { breakerBps: 500n } });
      try {
        await strict.pay("100.00 EUR");
        await strict.rates.jump("EUR/USD", "-6%");
        await expect(strict.settle("100.00 EUR")).to.beRefusedWith("DeviationTooHigh");
      } finally {
        await strict.close();
      }
    });

    it("are guarded as in a scenario where no guards are given: a move of 10 % trips nothing", async () => {
      await corridor.pay("100.00 EUR");
      await corridor.rates.jump("EUR/USD", "-10%");
      await corridor.pay("100.00 EUR");
      await corridor.rates.jump("EUR/USD", "-10.1%");
      await expect(corridor.pay("100.00 EUR")).to.beRefusedWith("DeviationTooHigh");
    });

    it("go stale one by one", async () => {
      await corridor.rates.goStale("EUR/USD");
      await expect(corridor.rate("EUR/USD")).to.beRefusedWith("StaleRate");
      await expect(corridor).to.haveRate("EUR/CNY 7.85");
    });

    it("stop while the market is closed, at the second, and go on when it opens", async () => {
      await corridor.rates.closeMarket();
      expect(corridor.now).to.equal(CLOSES);
      await expect(corridor.rate("EUR/USD")).to.beRefusedWith("MarketClosed");
      await corridor.rates.openMarket();
      expect(corridor.now).to.equal(OPENS + 2n);
      await expect(corridor).to.haveRate("EUR/USD 1.0835");
      await corridor.rates.openMarket();
      expect(corridor.now).to.equal(OPENS + 2n);
    });

    it("are those of registered pairs", async () => {
      for (const ask of [
        () => corridor.rates.set("EUR/JPY", "1"),
        () => corridor.rates.jump("EUR/JPY", "1%"),
        () => corridor.rates.goStale("EUR/JPY"),
      ])
        expect((await refusalOf(ask)).code).to.equal("RATE_MISSING");
      expect((await refusalOf(() => corridor.rates.jump("EUR/USD", "five"))).code).to.equal(
        "AMOUNT_MALFORMED",
      );
    });

    it("belong to a market that may never close", async () => {
      const open = await deployCorridor({ guards: { opensAtMinute: 0n, closesAtMinute: 0n } });
      try {
        expect((await refusalOf(() => open.rates.closeMarket())).code).to.equal("MARKET_NEVER_CLOSES");
      } finally {
        await open.close();
      }
    });
  });

  it("has a clock that goes forwards only", async () => {
    const { now } = corridor;
    await corridor.rates.advance(HOUR);
    expect(corridor.now).to.equal(now + HOUR);
    expect((await refusalOf(() => corridor.chain.moveTo(now))).code).to.equal("CLOCK_WENT_BACK");
  });

  it("goes back to what was saved, clock and nonces too", async () => {
    await corridor.chain.save();
    const { now } = corridor;
    const first = await corridor.pay("100.00 EUR");
    await corridor.chain.restore();
    expect(corridor.now).to.equal(now);
    const supply = await corridor.read("XUSD", "totalSupply");
    expect(supply).to.equal(0n);
    expect(await corridor.pay("100.00 EUR")).to.deep.equal(first);
  });
});
