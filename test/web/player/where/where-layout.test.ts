import { expect } from "chai";
import { expectNear } from "../../../support/near.ts";
import type { PlayerPayment, PlayerStep } from "../../../../src/report/player/player-document.ts";
import { whereLayout } from "../../../../web/player/where/where-layout.ts";

const rows = [
  { id: "fee", label: "fee", kind: "fee" },
  { id: "spread", label: "margin", kind: "margin" },
  { id: "move", label: "market move", kind: "market" },
  { id: "pending", label: "on its way", kind: "pending" },
  { id: "received", label: "received", kind: "received" },
] as const;

const where = {
  title: "",
  label: "",
  atMid: "1000",
  value: 1000,
  asset: "CNY",
  mids: [],
  rows,
} satisfies PlayerPayment["where"];

function state(values: Readonly<Record<string, number>>): NonNullable<PlayerStep["where"]> {
  const bars = Object.entries(values).map(([row, value]) => ({ row, own: "", atMid: String(value), value }));
  return { bars, shares: [] };
}

const last = state({ fee: -6, spread: -4, move: -5, received: 985 });

describe("whereLayout", () => {
  it("steps down from what was sent: costs, subtotal, market, what arrives", () => {
    const { lines, times } = whereLayout({ where, now: last, last });
    expect(lines.map(({ id }) => id)).to.deep.equal([
      "start",
      "fee",
      "spread",
      "after-costs",
      "move",
      "received",
    ]);
    expect(times).to.equal(1);
    const [start, fee, spread, after, move, received] = lines;
    expect(start?.to).to.equal(1);
    expect(fee?.from).to.equal(1);
    expect(spread?.from).to.equal(fee?.to);
    expect(after?.to).to.equal(spread?.to);
    expect(move?.from).to.equal(after?.to);
    expectNear(received?.to ?? NaN, move?.to ?? 0, 1e-9);
  });

  it("draws bars in proportion on the cut axis", () => {
    const { lines } = whereLayout({ where, now: last, last });
    const length = (id: string): number => {
      const line = lines.find((one) => one.id === id);
      return (line?.from ?? 0) - (line?.to ?? 0);
    };
    expectNear(length("fee") / length("spread"), 1.5, 1e-9);
    expect(Math.min(...lines.map(({ to }) => to))).to.be.greaterThan(0.1);
  });

  it("keeps its scale from step to step, with what is to come left open", () => {
    const early = whereLayout({ where, now: state({ fee: -6, pending: 994 }), last });
    const full = whereLayout({ where, now: last, last });
    expect(early.lines[1]).to.deep.include({ from: full.lines[1]?.from, to: full.lines[1]?.to });
    expect(early.lines.map(({ id }) => id)).to.deep.equal(["start", "fee", "spread", "move", "pending"]);
    expect(early.lines[2]).not.to.have.property("bar");
  });

  it("keeps the scale of costs before and after such a move, and lets what is left end where costs do", () => {
    const crash = state({ fee: -6, spread: -4, move: -200, received: 790 });
    const before = whereLayout({ where, now: state({ fee: -6, spread: -4, pending: 990 }), last: crash });
    const after = whereLayout({ where, now: crash, last: crash });
    expect(before.lines[2]).to.deep.include({ from: after.lines[2]?.from, to: after.lines[2]?.to });
    expectNear(before.lines.at(-1)?.to ?? NaN, before.lines[2]?.to ?? 0, 1e-9);
  });

  it("gives a move of more than three times the costs a scale of its own, and states how many times smaller", () => {
    const crash = state({ fee: -6, spread: -4, move: -200, received: 790 });
    const { lines, times } = whereLayout({ where, now: crash, last: crash });
    expect(times).to.equal(20);
    for (const { from, to } of lines) {
      expect(from).to.be.within(0, 1);
      expect(to).to.be.within(0, 1);
    }
  });

  it("draws a market that moved in the payment's favour to the right", () => {
    const gain = state({ fee: -6, spread: -4, move: 8, received: 998 });
    const move = whereLayout({ where, now: gain, last: gain }).lines.find(({ id }) => id === "move");
    expect(move?.to).to.be.greaterThan(move?.from ?? 1);
  });

  it("sets several ends side by side", () => {
    const split = {
      ...where,
      rows: [...rows.slice(0, 3), { id: "back", label: "", kind: "back" as const }, ...rows.slice(3)],
    };
    const now = state({ fee: -10, back: 400, received: 590 });
    const ends = whereLayout({ where: split, now, last: now }).lines.slice(-2);
    expect(ends.map(({ id }) => id)).to.deep.equal(["back", "received"]);
    expect(ends[1]?.from).to.equal(ends[0]?.to);
    const length = (place: number): number => (ends[place]?.to ?? 0) - (ends[place]?.from ?? 0);
    expectNear(length(0) / length(1), 400 / 590, 1e-9);
  });
});
