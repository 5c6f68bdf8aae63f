import { expect } from "chai";
import type { PlayerDocument } from "../../../../src/report/player/player-document.ts";
import { viewAt } from "../../../../web/player/at-step.ts";
import { shownBalances } from "../../../../web/player/money/shown-balances.ts";

const accounts = Array.from({ length: 10 }, (_, place) => ({
  id: String(place),
  asset: place < 5 ? "EUR" : "XUSD",
  place: "somewhere",
  opening: "0",
}));
const changes = [
  { account: "7", before: "0", after: "1", up: true },
  { account: "9", before: "0", after: "1", up: true },
];
const document = {
  steps: [{ index: 1, payment: "", changes }],
  payments: [],
  accounts,
} as unknown as PlayerDocument;

function shown(most: number) {
  const view = viewAt(document, 1);
  if (view === undefined) throw new Error("no view");
  return shownBalances(view, most);
}

describe("shownBalances", () => {
  it("shows all that fit", () => {
    expect(shown(10)).to.deep.include({ left: 0 });
    expect(shown(10).rows).to.have.length(10);
  });

  it("keeps what changed, then others from the top, with a line for the rest", () => {
    const { rows, left } = shown(6);
    expect(rows.map(({ account }) => account.id)).to.deep.equal(["0", "1", "2", "7", "9"]);
    expect(left).to.equal(5);
    expect(rows.map(({ first }) => first)).to.deep.equal([true, false, false, true, false]);
  });

  it("never drops a change", () => {
    expect(shown(1).rows.map(({ account }) => account.id)).to.deep.equal(["7", "9"]);
  });
});
