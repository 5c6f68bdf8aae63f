import { expect } from "chai";
import { expectRefused, last, refusalOf, unknownPair } from "../support/step-outcomes.ts";
import { roleOf } from "../../src/verbs/verbs.ts";
import { published, quoted, refused, step } from "../support/step-scenarios.ts";

const PAIR = "0x455552555344";

describe("publish", () => {
  it("publishes the market's rate, at the chain's time, unless given others", async () => {
    const { step: done, narrated, calls } = await last([published()]);
    expect(calls).to.deep.equal(["EUR/USD.publishAt by platform"]);
    expect(done.transactions[0]?.call.args).to.deep.equal(["104040000", "1737646200"]);
    expect(narrated).to.deep.equal(["publish: rate 2601/2500, time 2025-01-23T15:30:00Z"]);
  });

  it("puts a feed right again by the market's rate, and wrong by anything else", () => {
    const roleOfIt = (given: Parameters<typeof published>[0]) => roleOf(published(given));
    expect(roleOfIt({})).to.equal("way-out");
    for (const wrong of [{ value: "1.06" }, { age: 60n }, { ahead: 60n }])
      expect(roleOfIt(wrong)).to.equal("fault");
  });

  it("lets the feed publish another rate than the market's", async () => {
    const { narrated } = await last([published({ value: "1.0410" })]);
    expect(narrated).to.deep.equal(["publish: rate 1041/1000, time 2025-01-23T15:30:00Z"]);
    const { error, step: done } = await last([quoted(), published({ value: "1.0410" }), step("pay")]);
    expect(error).to.equal("");
    // The desk's spread is what it quoted; what the feed publishes is not the market.
    expect(done.moves).to.deep.equal([]);
    const off = await refusalOf([quoted(), published({ value: "1.06" }), step("pay")]);
    expect(off.error).to.equal("QuoteOffMarket");
    expect(off.args).to.include({ midAmount: "1057880000" });
  });

  it("with a time of its own: old, or ahead of the chain", async () => {
    expect((await last([published({ age: 60n })])).narrated).to.deep.equal([
      "publish: rate 2601/2500, time 2025-01-23T15:29:00Z",
    ]);
    expect((await last([quoted(), published({ age: 89_999n }), step("pay")])).error).to.equal("");
    expect(await refusalOf([quoted(), published({ ahead: 60n }), step("pay")])).to.deep.equal({
      error: "FutureRate",
      args: { pair: PAIR, updatedAt: "1737646260", timestamp: "1737646201" },
    });
  });

  it("puts right what was published before, too old to be used", async () => {
    const stale = [quoted(), published({ age: 90_001n })];
    const args = { pair: PAIR, updatedAt: "1737556199", timestamp: "1737646201", maximumAge: "90000" };
    const refusedOnce = refused(step("pay"), "StaleRate", args);
    expect((await last([...stale, refusedOnce, published(), step("pay")])).error).to.equal("");
  });

  it("is refused for an unknown pair, and what the feed cannot have exactly", async () => {
    const precise = { text: "1.000000001", decimals: "9", asset: "the feed", allowed: "8" };
    await expectRefused(
      [],
      [
        [published({}, "EUR/JPY"), unknownPair("EUR/JPY")],
        [published({ value: "1.000000001" }), { error: "AMOUNT_TOO_PRECISE", args: precise }],
      ],
    );
  });
});
