import { expect } from "chai";
import type { PlayerDocument, PlayerStep } from "../../../../src/report/player/player-document.ts";
import { textWidth } from "../../../../web/draw/text-width.ts";
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

  it("keeps the labels off the boxes where type is large", () => {
    const { states, edges } = layout(820, 288, 36);
    expect(states.map(({ id }) => id)).not.to.include("Cancelled");
    for (const { label, labelX, labelY, anchor } of edges.filter((edge) => edge.label !== "")) {
      const width = textWidth(label, 36);
      const left = anchor === "start" ? labelX : labelX - width / 2;
      for (const box of states)
        expect(
          left >= box.x + box.width / 2 ||
            left + width <= box.x - box.width / 2 ||
            labelY <= box.y - box.height / 2 ||
            labelY - 26 >= box.y + box.height / 2,
          `${label} on ${box.id}`,
        ).to.equal(true);
    }
  });

  it("keeps the labels of a dispute's ways back apart", () => {
    const open = ["refund.Disputed.Refunded", "reclaim.Disputed.Reclaimed"];
    const { edges } = escrowLayout({
      machine,
      escrow: { state: "Disputed", way: [], allowed: open.map((id) => allowed(id, true)), owed: [] },
      width: 552,
      height: 146,
      type: 12.5,
      read: (text) =>
        text === "reclaim"
          ? "到期退回"
          : text === "refund"
            ? "退款"
            : typeof text === "string"
              ? text
              : text.zh,
    });
    const of = (id: string) => edges.find((edge) => edge.id === id);
    const [refund, reclaim] = [of("Disputed>Refunded"), of("Disputed>Reclaimed")];
    const right = (refund?.labelX ?? 0) + textWidth("退款", 12.5);
    expect(right).to.be.lessThan((reclaim?.labelX ?? 0) - textWidth("到期退回", 12.5) / 2);
  });

  it("shows the cancelled state in large type where the terms were cancelled", () => {
    const { states } = escrowLayout({
      machine,
      escrow: { state: "Cancelled", way: ["cancel.None.Cancelled"], allowed: [], owed: [] },
      width: 820,
      height: 288,
      type: 36,
      read: (text) => (typeof text === "string" ? text : text.en),
    });
    expect(states.find(({ id }) => id === "Cancelled")?.standing).to.equal("now");
  });

  it("draws every edge as a path of numbers", () => {
    for (const { path } of layout().edges) expect(path).to.match(/^M [-\d. ]+[CHLSVQcMa][-\d. CHLSVQc]*$/);
  });
});
