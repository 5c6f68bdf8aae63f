import { expect } from "chai";
import { inEither, sample, samples } from "./support/documents.ts";

const texts = (name: string, language: "en" | "zh" = "en"): string[] =>
  sample(name).document.results.map(({ label, text }) =>
    [label, text].map((one) => inEither(one, language)).join(": "),
  );

describe("what runs are compared by", () => {
  it("leads with what arrives, then costs apart from what the market moved, parties, and the run", () => {
    expect(texts("31-firm-rate")).to.include.members([
      "seller receives: 7,346.25 CNY",
      "sent: 1,000.00 EUR",
      "cost: ≈105.008899 CNY",
      "market move: ≈131.641101 CNY",
      "final state: Released",
      "FX dealer: margin (redeeming): +18.44 CNY",
      "seller: market move since quote: ≈−131.64110130 CNY",
      "time taken: 3 d 19 h",
      "refused: 0",
      "transactions: 7",
    ]);
    expect(texts("14-lost-parcel", "zh")).to.include.members([
      "卖方收到: 0.00 CNY",
      "退回买方: ≈7,548.814864 CNY",
      "最终状态: 已到期退回",
      "被拒: 2",
    ]);
  });

  it("is of each payment where there are several, each under a key of its own", () => {
    const labels = texts("34-charge-bearers");
    expect(labels.filter((text) => text.startsWith("seller receives (")).length).to.equal(
      sample("34-charge-bearers").document.payments.length,
    );
    for (const { name, document } of samples()) {
      const ids = document.results.map(({ id }) => id);
      expect(new Set(ids).size, name).to.equal(ids.length);
      const lead = document.results.filter((result) => result.lead === true);
      expect(lead.length, name).to.equal(
        document.results.filter(({ id }) => id.startsWith("received")).length,
      );
    }
  });

  it("counts gas and transactions as the trace does", () => {
    for (const { name, trace, document } of samples()) {
      const figures = new Map(document.results.map(({ id, exact }) => [id, exact?.numerator]));
      expect(figures.get("gas"), name).to.equal(trace.totals.gas);
      expect(figures.get("transactions"), name).to.equal(String(trace.totals.transactions));
    }
  });
});
