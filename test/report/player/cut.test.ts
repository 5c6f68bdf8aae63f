import { expect } from "chai";
import { cutTrace } from "../../../src/report/player/cut.ts";
import { playerDocument } from "../../../src/report/player/make-document.ts";
import type { PlayerDocument } from "../../../src/report/player/player-document.ts";
import { inEither, sample, samples } from "./support/documents.ts";

const cut = (name: string, until: number) => playerDocument(sample(name).trace, { until });

/** The steps with accounts by their holders: those that come later have no number yet. */
const withNames = ({ steps, accounts }: PlayerDocument) => {
  const names = new Map(
    accounts.map(({ id, holderName, place, asset }) => [id, JSON.stringify([place, asset, holderName])]),
  );
  const named = <Line extends { readonly account: string }>(lines: readonly Line[]) =>
    lines.map((line) => ({ ...line, account: names.get(line.account) }));
  return steps.map((step) => ({ ...step, changes: named(step.changes), entries: named(step.entries) }));
};

describe("a run up to a step", () => {
  it("has the same steps as the whole run, and no more", () => {
    for (const { name, trace, document } of samples()) {
      if (document.steps.length > 100 || name === "trace-1") continue;
      for (const until of [1, 4, document.steps.length - 1]) {
        const part = playerDocument(trace, { until });
        expect(withNames(part), `${name} ${until}`).to.deep.equal(withNames(document).slice(0, until));
      }
    }
  });

  it("tells nothing of what comes: no verdict, no lesson, no row, account, rate or arrow of later", () => {
    const { document } = sample("31-firm-rate");
    const part = cut("31-firm-rate", 4);
    expect(document.outcome.name).to.equal("passed");
    expect(part.scenario.teaches).to.equal("");
    expect(part.expectations).to.deep.equal([]);
    expect(JSON.stringify(part)).to.not.match(
      /7\.45|7,346|134\.|rate-move|Redeemed|Released"[^,]*,"received/,
    );
    expect(part.payments.map(({ state, received }) => [state, received])).to.deep.equal([
      ["Funded", "0.00 CNY"],
    ]);
    expect(part.payments[0]?.where.rows.map(({ id }) => id)).to.deep.equal([
      "pay-fee",
      "pay-spread",
      "pay-residue",
      "pending",
      "received",
    ]);
    expect(part.pairs.map(({ points }) => points.length)).to.deep.equal([1, 1]);
    const results = part.results.map(({ id, text }) => `${id} ${inEither(text, "en")}`);
    expect(results).to.include.members(["received 0.00 CNY", "state Funded", "refused 0"]);
    expect(results.filter((text) => text.startsWith("gain:"))).to.deep.equal([]);
  });

  it("is a trace that knows no rate, age or refund of later", () => {
    const part = cutTrace(sample("31-firm-rate").trace, 4);
    expect(part.totals.payments.map(({ moves }) => moves)).to.deep.equal([[]]);
    const frozen = cutTrace(sample("12-frozen-seller").trace, 4);
    expect(frozen.terms?.pairs.map(({ ages }) => ages?.length)).to.deep.equal([1, 1]);
    expect(part.totals).to.include({ transactions: 3, steps: 4 });
    expect(cutTrace(sample("45-refund-redeemed").trace, 4).totals.payments[0]).to.not.have.any.keys("refund");
  });

  it("fails only by what is in it", () => {
    const { trace } = sample("01-happy-path");
    const steps = trace.steps.map((step, at) => ({
      ...step,
      expectations: step.expectations.map((one) => ({ ...one, met: at !== 5 })),
    }));
    const failed = { ...trace, outcome: "failed" as const, steps };
    expect(playerDocument(failed, { until: 5 }).outcome).to.deep.include({ name: "passed", why: [] });
    expect(playerDocument(failed, { until: 6 }).outcome.name).to.equal("failed");
  });

  it("is the whole run where nothing comes after, and has no step at 0", () => {
    const { document, trace } = sample("12-frozen-seller");
    expect(playerDocument(trace, { until: 99 })).to.deep.equal(document);
    expect(cut("12-frozen-seller", 0)).to.deep.include({ steps: [], payments: [], cast: [] });
  });

  it("of an old trace has as much", () => {
    const { document } = sample("trace-1");
    const part = cut("trace-1", 7);
    expect(part.steps.map(({ sentence }) => sentence)).to.deep.equal(
      document.steps.slice(0, 7).map(({ sentence }) => sentence),
    );
    expect(part.payments[0]?.received).to.equal("0.00 CHF");
  });
});
