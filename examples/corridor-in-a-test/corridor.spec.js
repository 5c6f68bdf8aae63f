import { expect, use } from "chai";
import { corridorMatchers, deployCorridor } from "corridor/testing";

use(corridorMatchers);

describe("A payment from euros to yuan", () => {
  let corridor;
  beforeEach(async () => {
    corridor = await deployCorridor({ rates: { "EUR/USD": "1.0835", "EUR/CNY": "7.8500" } });
  });
  afterEach(() => corridor.close());

  it("settles, and nothing is lost on the way", async () => {
    await expect(corridor.settle("1000.00 EUR")).to.settleFor("7740.68 CNY");
    await expect(corridor).to.conserveValue();
  });

  it("is refused at a stale rate", async () => {
    await corridor.rates.goStale("EUR/USD");
    await expect(corridor.settle("1000.00 EUR")).to.beRefusedWith("StaleRate");
  });

  it("is refused while the market is closed", async () => {
    await corridor.rates.closeMarket();
    await expect(corridor.settle("1000.00 EUR")).to.beRefusedWith("MarketClosed");
  });

  it("converts exactly", async () => {
    await expect("100.00 EUR").to.convertTo("108.35 USD", { at: "EUR/USD 1.0835" });
  });
});
