import { expect, use } from "chai";
import { deployCorridor } from "corridor/testing";
import { corridorMatchers } from "corridor/testing/chai";
import { afterEach, beforeEach, describe, it } from "node:test";

use(corridorMatchers);

describe("a payment from euros to yuan", () => {
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
});
