import { expect } from "chai";
import type { PlayerDocument } from "../../../../src/report/player/player-document.ts";
import { viewAt } from "../../../../web/player/at-step.ts";
import { tAccounts } from "../../../../web/player/hood/t-accounts.ts";

const document = {
  steps: [
    { index: 1, payment: "", changes: [], entries: [] },
    {
      index: 2,
      payment: "",
      changes: [{ account: "b", before: "5.00", after: "4.00", up: false }],
      entries: [{ account: "b", side: "debit", amount: "1.00" }],
    },
    {
      index: 3,
      payment: "",
      changes: [],
      entries: [
        { account: "b", side: "debit", amount: "2.00" },
        { account: "b", side: "credit", amount: "2.00" },
      ],
    },
  ],
  payments: [],
  accounts: [
    { id: "a", asset: "EUR", place: "x", opening: "0.00" },
    { id: "b", asset: "EUR", place: "x", opening: "5.00" },
  ],
} as unknown as PlayerDocument;

function at(step: number) {
  const view = viewAt(document, step);
  if (view === undefined) throw new Error("no view");
  return tAccounts(view);
}

describe("tAccounts", () => {
  it("books up to the step and no further", () => {
    const [moved] = at(2);
    expect(moved?.account.id).to.equal("b");
    expect(moved?.closing).to.equal("4.00");
    expect(moved?.entries).to.deep.equal([{ account: "b", side: "debit", amount: "1.00", step: 2 }]);
  });

  it("keeps entries that cancel within a step", () => {
    expect(at(3)[0]?.entries.map(({ step }) => step)).to.deep.equal([2, 3, 3]);
    expect(at(3)[0]?.closing).to.equal("4.00");
  });

  it("shows accounts that nothing was booked on last, in their order", () => {
    expect(at(1).map(({ account }) => account.id)).to.deep.equal(["a", "b"]);
    expect(at(2).map(({ account }) => account.id)).to.deep.equal(["b", "a"]);
  });
});
