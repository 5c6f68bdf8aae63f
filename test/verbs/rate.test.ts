import { expect } from "chai";
import { expectRefused, last, refusalOf, unknownPair } from "../support/step-outcomes.ts";
import { moved, quoted, step } from "../support/step-scenarios.ts";

describe("rate", () => {
  it("publishes the market's new rate at the pair's feed", async () => {
    const { step: done, narrated, calls, changes } = await last([moved("1.05")]);
    expect(done.actor).to.equal("platform");
    expect(calls).to.deep.equal(["EUR/USD.publishAt by platform"]);
    expect(done.transactions[0]?.call.args[0]).to.equal("105000000");
    expect(narrated).to.deep.equal(["rate: rate 21/20"]);
    expect(done.rates.map(({ numerator, denominator }) => `${numerator}/${denominator}`)).to.deep.equal([
      "21/20",
    ]);
    expect(changes).to.deep.equal([]);
  });

  it("moves market and feed: quotes follow, and so does the oracle", async () => {
    const { error, step: done, trace } = await last([moved("1.05"), quoted(), step("pay")]);
    expect(error).to.equal("");
    expect(done.moves).to.deep.equal([]);
    expect(trace.steps[1]?.narration[1]?.values["rate"]).to.deep.include({
      rate: { ...trace.steps[0]?.rates[0], numerator: "21", denominator: "20" },
    });
  });

  it("makes a quote of before too far from the market", async () => {
    expect(await refusalOf([quoted(), moved("1.06"), step("pay")])).to.deep.equal({
      error: "QuoteOffMarket",
      args: { buyAmount: "1035723402", midAmount: "1057880000", maximumDeviationBps: "100" },
    });
  });

  it("is refused where the feed cannot have it exactly, where it is none, and for an unknown pair", async () => {
    const precise = { text: "1.123456789", decimals: "9", asset: "the feed", allowed: "8" };
    await expectRefused(
      [],
      [
        [moved("1.123456789"), { error: "AMOUNT_TOO_PRECISE", args: precise }],
        [moved("0"), { error: "RATE_INVALID", args: { rate: "0", pair: "EUR/USD" } }],
        [moved("160", "EUR/JPY"), unknownPair("EUR/JPY")],
      ],
    );
  });
});
