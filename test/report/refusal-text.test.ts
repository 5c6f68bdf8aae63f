import { expect } from "chai";
import { consoleReport } from "../../src/report/console.ts";
import { refusalText } from "../../src/report/refusal-text.ts";
import { Speaker } from "../../src/report/speaker.ts";
import type { Trace, TraceAsset, TraceTransaction, TraceValue } from "../../src/trace/trace.ts";
import { happyTrace } from "./support/traces.ts";

/** Another token, before the trace's own, with other decimals. */
const EURO_TOKEN: TraceAsset = {
  code: "XEUR",
  symbol: "XEUR",
  decimals: 2,
  kind: "token",
  currency: "EUR",
};

describe("reports of runs with two tokens", () => {
  let trace: Trace;
  before(async () => {
    const happy = await happyTrace();
    trace = { ...happy, assets: [EURO_TOKEN, ...happy.assets] };
  });

  const refused = (args: readonly TraceValue[], contract = "gateway"): string => {
    const call = { contract, method: "payAtQuote", args };
    const revert = { error: "ReserveExceeded", args: { supply: "1035723402", reserve: "1000000000" } };
    const [sent] = trace.steps.flatMap(({ transactions }) => transactions);
    const transactions = [
      { ...sent, call: { ...call, args: ["XEUR"] } },
      { ...sent, call, revert },
    ] as TraceTransaction[];
    return refusalText(
      { kind: "revert", ...revert, contract: "gateway" },
      transactions,
      new Speaker("en", trace),
    );
  };

  it("count a refusal's amounts in the token that the refused call names", () => {
    expect(refused([{ provider: "desk", token: "XUSD", sellAmount: "100000" }, "0x58"])).to.equal(
      "refused by gateway: ReserveExceeded (supply 1,035.723402 XUSD, reserve 1,000.000000 XUSD)",
    );
    expect(refused([[{ token: "XEUR" }]])).to.contain("supply 10,357,234.02 XEUR");
    expect(refused(["seller", "1"], "XUSD")).to.contain("supply 1,035.723402 XUSD");
  });

  it("leave the amounts as they are where the call names no token, or two", () => {
    for (const args of [
      ["desk", true],
      ["XUSD", { wanted: "XEUR" }],
    ])
      expect(refused(args)).to.contain("ReserveExceeded (supply 1035723402, reserve 1000000000)");
  });

  it("name both in the heading", () => {
    const [, heading] = consoleReport(trace, "en").split("\n");
    expect(heading).to.contain("settled in XEUR (EUR, 2 decimals), settled in XUSD (USD, 6 decimals)");
  });

  it("name payers and payees there, and nobody who only has a bank", () => {
    const [buyer] = trace.parties;
    if (buyer === undefined) expect.fail("there are no parties");
    const parties = [...trace.parties, { ...buyer, name: "tailor", role: "customer" }];
    const [, heading] = consoleReport({ ...trace, parties }, "en").split("\n");
    expect(heading).to.match(/^buyer \(.*\) -> seller \(/);
    expect(heading).to.not.contain("tailor");
  });
});
