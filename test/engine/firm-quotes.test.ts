import { expect } from "chai";
import { rationalOf } from "../../src/trace/trace-figures.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { errorOf, EUR_TO_CNY, lastOf, runYaml } from "../support/yaml-run.ts";

const ONE = `${EUR_TO_CNY}payments: { order: { from: buyer, to: seller } }\n`;
const TWO = `${EUR_TO_CNY}payments: { first: { from: buyer, to: seller }, second: { from: buyer, to: seller } }\n`;

/** Up to two hours after the quote, when the rate has moved. */
const settled = (quote: string, redeem = "  - redeem:\n") =>
  `steps:\n  - quote: { ${quote} }\n  - pay:\n  - fund:\n  - deliver:\n    at: +2h\n  - release:\n${redeem}  - payout:\n`;

const received = ({ totals }: Trace) => totals.payments[0]?.received.minor;
const keys = (trace: Trace, verb: string) => lastOf(trace, verb).narration.map(({ key }) => key);
const called = (trace: Trace, verb: string) =>
  lastOf(trace, verb).transactions.map(({ call }) => call.method);

describe("a firm second leg", () => {
  it("pays what it promised after the rate has moved, and the desk bears the move", async () => {
    for (const settlement of ["granular", "direct"]) {
      const trace = await runYaml(
        `settlement: ${settlement}\n${ONE}${settled("receive: 7000.00 CNY, redeem: firm, redeemFor: 20d")}`,
      );
      expect([trace.outcome, received(trace)]).to.deep.equal(["passed", "700000"], settlement);
      const moves = trace.steps.flatMap((step) => step.moves);
      expect(moves.map(({ name, lostBy }) => `${name} ${lostBy}`)).to.deep.equal(["rate-lock desk"]);
      // 964.760979 tokens at (7.5829 - 7.4000) / 1.0404, exactly, in hundredths of a yuan.
      const lost = moves.map(({ fraction }) => rationalOf(fraction))[0];
      expect(lost).to.deep.equal({ numerator: 588_182_610_197n, denominator: 34_680_000n });
      const verb = settlement === "direct" ? "release" : "redeem";
      expect(called(trace, verb)).to.include("redeemAtQuote");
    }
  });

  it("is indicative where it is not asked for as firm, and says so", async () => {
    const trace = await runYaml(`${ONE}${settled("receive: 7000.00 CNY")}`);
    expect(received(trace)).to.equal("683116");
    expect(keys(trace, "quote")).to.include("quote.redeem").and.not.to.include("quote.redeem.firm");
  });

  it("is used in parts that make up the whole", async () => {
    const parts = ["100.000000", "500.000001"].map(
      (part) => `  - release: { amount: ${part} XUSD }\n  - redeem:\n`,
    );
    const steps = settled("receive: 7000.00 CNY, redeem: firm", "").replace(
      "  - release:\n",
      `${parts.join("")}  - release:\n  - redeem:\n`,
    );
    const trace = await runYaml(`${ONE}${steps}`);
    expect(trace.outcome).to.equal("passed");
    expect(received(trace)).to.equal("700000");
    expect(trace.totals.payments[0]?.parts.some(({ name }) => name === "unredeemed")).to.equal(false);
    const first = trace.steps.find(({ verb }) => verb === "redeem");
    expect(first?.transactions.map(({ call }) => call.method)).to.deep.equal([
      "cancelQuote",
      "redeemAtQuote",
    ]);
  });

  it("can be used again after its payout failed", async () => {
    const again = "  - redeem:\n  - payout: { fails: AC04 }\n  - redeem:\n";
    const trace = await runYaml(`${ONE}${settled("receive: 7000.00 CNY, redeem: firm", again)}`);
    expect([trace.outcome, received(trace)]).to.deep.equal(["passed", "700000"]);
  });

  it("is good at exactly its last second, and the spot rate is left one later", async () => {
    const at = (time: string) => `  - redeem:\n    at: ${time}\n`;
    const firm = "receive: 7000.00 CNY, redeem: firm, redeemFor: 3h";
    const inTime = await runYaml(`${ONE}${settled(firm, at("2025-01-23T18:30:00Z"))}`);
    expect(received(inTime)).to.equal("700000");
    const late = await runYaml(`${ONE}${settled(firm, at("2025-01-23T18:30:01Z"))}`);
    expect(received(late)).to.equal("683116");
    expect(keys(late, "redeem")).to.include("redeem.expired");
  });

  it("gives way to the spot rate where the payee wants that, or the desk has withdrawn it", async () => {
    const firm = "receive: 7000.00 CNY, redeem: firm";
    const spot = await runYaml(`${ONE}${settled(firm, "  - redeem: { atSpot: true }\n")}`);
    expect(received(spot)).to.equal("683116");
    const withdrawn = await runYaml(`${ONE}${settled(firm, "  - cancel:\n  - redeem:\n")}`);
    expect(received(withdrawn)).to.equal("683116");
    expect(keys(withdrawn, "cancel")).to.deep.equal(["cancel.second"]);
  });

  it("is refused by the gateway beyond the distance from mid that a file sets", async () => {
    const bound = (bps: string) => `corridors: { redeem: { maximumDeviationBps: ${bps} } }\n`;
    const steps = settled("receive: 7000.00 CNY, redeem: firm");
    // 7,014.03 CNY are 2.2154 % above the 6,862.00 that the tokens come to at 7.4000.
    const beyond = await runYaml(`${ONE}${bound("221")}${steps}`);
    expect(errorOf(lastOf(beyond, "redeem"))).to.equal("QuoteOffMarket");
    const within = await runYaml(`${ONE}${bound("222")}${steps}`);
    expect(received(within)).to.equal("700000");
  });

  it("costs forward points for each day begun, or is the desk's risk", async () => {
    const quote = async (terms: string, desk = "") =>
      runYaml(`${ONE}${desk}steps:\n  - quote: { send: 1000.00 EUR, redeem: firm, ${terms} }\n`);
    const bought = (trace: Trace) =>
      lastOf(trace, "quote").narration.find(({ key }) => key === "quote.redeem.firm")?.values["buy"];
    const free = await quote("redeemFor: 36h");
    expect(bought(free)).to.deep.equal({ money: { minor: "747730", asset: "CNY" } });
    expect(keys(free, "quote")).to.include("quote.forward.none");
    // 1,030.544784 at 7.288446…, less 25 + 2 × 10 basis points, less 0.2 % rounded up: worked out by hand.
    for (const dear of [
      await quote("redeemFor: 36h, forwardPoints: 10"),
      await quote("redeemFor: 36h", "desk: { forwardPoints: 10 }\n"),
    ]) {
      expect(bought(dear)).to.deep.equal({ money: { minor: "746231", asset: "CNY" } });
      expect(keys(dear, "quote")).to.include("quote.forward");
    }
  });
});

describe("what firm quotes reserve", () => {
  const quotes = (first: string, between: string, desk: string, second = first) =>
    `${TWO}${desk}steps:\n  - quote: { payment: first, ${first} }\n${between}  - quote: { payment: second, ${second} }\n`;
  const SMALL = "desk: { prefunding: 1000.000000 XUSD }\n";
  const send = "send: 900.00 EUR";

  it("is the prefunding: a second quote beyond what is free is refused with both figures", async () => {
    const { steps } = await runYaml(quotes(send, "", SMALL));
    expect(steps.map(errorOf)).to.deep.equal(["", "INVENTORY_INSUFFICIENT"]);
    expect(steps[1]?.refusal?.args).to.deep.equal({
      provider: "desk",
      available: "67.848939 XUSD",
      needed: "932.151061 XUSD",
    });
  });

  it("is free one second after the quote's last, and when it is cancelled", async () => {
    const wait = (time: string) => `  - wait: { for: ${time} }\n`;
    const outcome = async (between: string) =>
      (await runYaml(quotes(send, between, SMALL))).steps.map(errorOf).at(-1);
    expect(await outcome(wait("15m"))).to.equal("INVENTORY_INSUFFICIENT");
    expect(await outcome(wait("901s"))).to.equal("");
    expect(await outcome("  - cancel: { payment: first }\n")).to.equal("");
    expect(await outcome("  - cancel: { payment: first, what: terms }\n")).to.equal("INVENTORY_INSUFFICIENT");
  });

  it("is used up by paying, no more and no less", async () => {
    const paid = "  - pay: { payment: first }\n";
    const refused = await runYaml(quotes(send, paid, SMALL));
    expect(lastOf(refused, "quote").refusal?.args).to.include({ available: "67.848939 XUSD" });
    const rest = await runYaml(quotes(send, paid, SMALL, "send: 65.00 EUR"));
    expect(rest.steps.map(errorOf)).to.deep.equal(["", "", ""]);
  });

  it("is nothing where the desk reserves nothing, and its quotes are indicative", async () => {
    const trace = await runYaml(
      quotes(send, "", "desk: { prefunding: 1000.000000 XUSD, reserve: none }\n", `${send}, redeem: firm`),
    );
    expect(trace.steps.map(errorOf)).to.deep.equal(["", ""]);
    expect(keys(trace, "quote")).to.include.members(["quote.pay.indicative", "quote.redeem.unreserved"]);
  });

  it("is the inventory too, for firm second legs, at the payee's bank", async () => {
    const firm = "receive: 7000.00 CNY, redeem: firm";
    const desk = "desk: { inventory: [10000.00 CNY] }\n";
    const { steps } = await runYaml(quotes(firm, "", desk));
    expect(steps[1]?.refusal?.args).to.deep.equal({
      provider: "desk",
      available: "2985.97 CNY",
      needed: "7014.03 CNY",
    });
    // Who does not pay in time has no claim on the second leg either; who pays keeps it.
    const later = async (between: string) =>
      (await runYaml(quotes(firm, `${between}  - wait: { for: 901s }\n`, desk))).steps.map(errorOf).at(-1);
    expect(await later("")).to.equal("");
    expect(await later("  - pay: { payment: first }\n")).to.equal("INVENTORY_INSUFFICIENT");
  });
});
