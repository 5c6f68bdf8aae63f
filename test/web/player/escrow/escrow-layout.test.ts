import { expect } from "chai";
import type { PlayerDocument, PlayerStep } from "../../../../src/report/player/player-document.ts";
import { escrowLayout } from "../../../../web/player/escrow/escrow-layout.ts";

const STATES = [
  "None",
  "Funded",
  "Delivered",
  "Disputed",
  "Released",
  "Refunded",
  "Reclaimed",
  "Resolved",
  "Cancelled",
];
const EDGES = [
  ["fund", "None", "Funded"],
  ["cancel", "None", "Cancelled"],
  ["deliver", "Funded", "Delivered"],
  ["release", "Funded", "Released"],
  ["refund", "Funded", "Released"],
  ["refund", "Funded", "Refunded"],
  ["reclaim", "Funded", "Reclaimed"],
  ["dispute", "Funded", "Disputed"],
  ["release", "Delivered", "Released"],
  ["refund", "Delivered", "Refunded"],
  ["dispute", "Delivered", "Disputed"],
  ["deliver", "Disputed", "Disputed"],
  ["deliver", "Disputed", "Delivered"],
  ["release", "Disputed", "Released"],
  ["refund", "Disputed", "Refunded"],
  ["resolve", "Disputed", "Resolved"],
  ["reclaim", "Disputed", "Reclaimed"],
  ["refund", "Released", "Released"],
] as const;

const machine: PlayerDocument["machine"] = {
  states: STATES.map((id) => ({ id, label: id, ...(id === "Released" ? { end: "payee" as const } : {}) })),
  edges: EDGES.map(([operation, from, to]) => ({
    id: `${operation}.${from}.${to}`,
    operation,
    label: operation,
    from,
    to,
  })),
};

const allowed = (edge: string, now: boolean) => ({
  operation: "",
  label: "",
  edge,
  who: "",
  effect: "",
  when: "",
  left: "",
  now,
});

const escrow: PlayerStep["escrow"] = {
  state: "Funded",
  way: ["fund.None.Funded"],
  allowed: [allowed("release.Funded.Released", true), allowed("reclaim.Funded.Reclaimed", false)],
  owed: [],
};

function layout(width = 552, height = 146, type = 12.5) {
  return escrowLayout({
    machine,
    escrow,
    width,
    height,
    type,
    read: (text) => (typeof text === "string" ? text : text.en),
  });
}

describe("escrowLayout", () => {
  it("lights the present state, and marks those that were left", () => {
    const { states } = layout();
    const standing = Object.fromEntries(states.map(({ id, standing }) => [id, standing]));
    expect(standing).to.include({ Funded: "now", None: "been", Delivered: "rest" });
    expect(states.find(({ id }) => id === "Released")?.end).to.equal(true);
  });

  it("draws edges between the same two states once, as the strongest of them, and labels only those in use", () => {
    const { edges } = layout();
    const of = (id: string) => edges.find((edge) => edge.id === id);
    expect(of("None>Funded")).to.include({ kind: "went", label: "fund" });
    expect(of("Funded>Released")).to.include({ kind: "open", label: "release" });
    expect(of("Funded>Reclaimed")).to.include({ kind: "later", label: "reclaim" });
    expect(of("Delivered>Disputed")).to.include({ kind: "rest", label: "" });
    expect(edges).to.have.length(17);
    expect(edges.at(-1)?.kind).to.equal("went");
  });

  for (const [name, width, height, type] of [
    ["a panel", 552, 146, 12.5],
    ["a phone", 342, 200, 12.5],
    ["a projector", 650, 252, 24],
  ] as const)
    it(`keeps states apart and inside ${name}`, () => {
      const { states } = layout(width, height, type);
      for (const one of states) {
        expect(one.x - one.width / 2).to.be.at.least(0);
        expect(one.x + one.width / 2).to.be.at.most(width);
        expect(one.y + one.height / 2).to.be.at.most(height);
        for (const other of states)
          if (other !== one)
            expect(
              Math.abs(one.x - other.x) >= one.width || Math.abs(one.y - other.y) >= one.height,
              `${one.id} on ${other.id}`,
            ).to.equal(true);
      }
    });

  it("draws every edge as a path of numbers", () => {
    for (const { path } of layout().edges) expect(path).to.match(/^M [-\d. ]+[CHLSVQcMa][-\d. CHLSVQc]*$/);
  });
});
