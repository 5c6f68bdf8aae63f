import { expect } from "chai";
import type {
  PlayerDocument,
  PlayerPayment,
  PlayerStep,
} from "../../../src/report/player/player-document.ts";
import { balancesAt, escrowAt, ratesAt, viewAt, whereAt } from "../../../web/player/at-step.ts";

function step(index: number, payment: string, more: Partial<PlayerStep> = {}): PlayerStep {
  return { index, payment, changes: [], rates: { used: [], ages: [] }, ...more } as unknown as PlayerStep;
}

const escrow = (state: string) => ({ state, way: [], allowed: [], owed: [] });
const used = [{ text: "1 EUR = 1.0404 USD", source: "" }];

const document = {
  steps: [
    step(1, "a", { rates: { used, ages: [] }, where: { bars: [], shares: [] } }),
    step(2, "b", { escrow: escrow("Funded") }),
    step(3, "a", {
      escrow: escrow("Delivered"),
      changes: [{ account: "y", before: "1.00", after: "3.00", up: true }],
    }),
    step(4, "", {
      escrow: escrow("Released"),
      changes: [{ account: "x", before: "5.00", after: "4.00", up: false }],
    }),
  ],
  payments: [
    { name: "a", steps: [1, 3, 4] },
    { name: "b", steps: [2] },
  ] as unknown as readonly PlayerPayment[],
  accounts: [
    { id: "x", asset: "EUR", place: { en: "Rhein Bank", zh: "莱茵" }, opening: "5.00" },
    { id: "y", asset: "EUR", place: { en: "Rhein Bank", zh: "莱茵" }, opening: "1.00" },
    { id: "z", asset: "XUSD", place: "chain", opening: "0.000000" },
  ],
} as unknown as PlayerDocument;

function view(index: number, payment = "") {
  const made = viewAt(document, index, payment);
  if (made === undefined) throw new Error("no view");
  return made;
}

describe("viewAt", () => {
  it("shows the payment that was acted on last", () => {
    expect(view(2).payment?.name).to.equal("b");
    expect(view(4).payment?.name).to.equal("a");
  });

  it("shows one payment's steps where one is chosen, and the last of them up to the step asked for", () => {
    const chosen = view(2, "a");
    expect(chosen.steps.map(({ index }) => index)).to.deep.equal([1, 3, 4]);
    expect(chosen.step.index).to.equal(1);
  });

  it("keeps to the steps that there are", () => {
    expect(view(99).step.index).to.equal(4);
    expect(view(0).step.index).to.equal(1);
    expect(view(3, "nobody").steps).to.have.length(4);
    expect(viewAt({ ...document, steps: [] }, 1)).to.equal(undefined);
  });
});

describe("what is remembered at a step", () => {
  it("is the escrow of its own payment, with the step that left it so", () => {
    expect(escrowAt(view(1))).to.equal(undefined);
    expect(escrowAt(view(2))).to.deep.include({ step: 2 });
    expect(escrowAt(view(3))?.part.state).to.equal("Delivered");
    expect(escrowAt(view(3, "b"))?.step).to.equal(2);
  });

  it("is the escrow after a step about the system that touches the payment, and only of that payment", () => {
    expect(escrowAt(view(4))?.part.state).to.equal("Released");
    expect(escrowAt(view(4, "b"))?.part.state).to.equal("Funded");
  });

  it("is what went where, and the rates that were used last", () => {
    expect(whereAt(view(3))?.step).to.equal(1);
    expect(whereAt(view(2))).to.equal(undefined);
    expect(ratesAt(view(4))).to.deep.equal({ part: used, step: 1 });
  });
});

describe("balancesAt", () => {
  it("is the opening balance, then what the steps leave; the step's own change has both", () => {
    expect(balancesAt(view(2)).map(({ after }) => after)).to.deep.equal(["5.00", "1.00", "0.000000"]);
    const [x, y] = balancesAt(view(4));
    expect(x).to.include({ before: "5.00", after: "4.00", up: false });
    expect(y).to.include({ after: "3.00" });
    expect(y).not.to.have.property("before");
  });

  it("begins a group where asset or place changes", () => {
    expect(balancesAt(view(1)).map(({ first }) => first)).to.deep.equal([true, false, true]);
  });
});
