import { expect } from "chai";
import type { PlayerDocument } from "../../../src/report/player/player-document.ts";
import { wheresOf } from "../../../web/compare/wheres.ts";

const row = (id: string, kind: string) => ({ id, kind, label: id });
const bar = (id: string, value: number) => ({ row: id, own: "", atMid: String(value), value });

function document(asset: string, move: number): PlayerDocument {
  const rows = [row("fee", "fee"), ...(move === 0 ? [] : [row("move", "market")]), row("end", "received")];
  const bars = [bar("fee", -10), ...(move === 0 ? [] : [bar("move", move)]), bar("end", 990 + move)];
  const where = { title: "", label: "sent", atMid: "1000", value: 1000, asset, mids: [], rows };
  return {
    payments: [{ name: "payment", where }],
    steps: [{ payment: "payment", where: { bars, shares: [] } }],
  } as unknown as PlayerDocument;
}

describe("wheresOf", () => {
  const lines = (move: number, other: number, asset = "CNY") =>
    wheresOf(document("CNY", move), document(asset, other))?.map((rows) => rows.lines);

  it("has the same rows on both sides, without a line where a run has no such row", () => {
    const [a, b] = lines(0, -100) ?? [];
    expect(a?.map(({ id }) => id)).to.deep.equal(["start", "fee", "after-costs", "move", "end"]);
    expect(b?.map(({ id }) => id)).to.deep.equal(a?.map(({ id }) => id));
    expect(a?.[3]?.line).to.equal(undefined);
    expect(b?.[3]?.line?.kind).to.equal("market");
  });

  it("sets what a run ends with after the costs that only the other has", () => {
    const whole = document("CNY", 0);
    const stopped = document("CNY", 0);
    const rows = [row("back", "back")];
    const where = { ...stopped.payments[0]?.where, rows };
    const step = { payment: "payment", where: { bars: [bar("back", 1000)], shares: [] } };
    const ended = { payments: [{ name: "payment", where }], steps: [step] } as unknown as PlayerDocument;
    const [a] = wheresOf(whole, ended) ?? [];
    expect(a?.lines.map(({ id }) => id)).to.have.ordered.members(["start", "fee", "back", "end"]);
  });

  it("draws equal amounts equally long", () => {
    const [a, b] = lines(0, -100) ?? [];
    expect(a?.[1]?.line?.from).to.equal(b?.[1]?.line?.from);
    expect(a?.[1]?.line?.to).to.equal(b?.[1]?.line?.to);
    expect(b?.[4]?.line?.to).to.be.lessThan(a?.[4]?.line?.to ?? 0);
  });

  it("gives each currency an axis of its own", () => {
    const [own] = lines(0, -100, "USD") ?? [];
    const [alone] = lines(0, 0) ?? [];
    expect(own?.[1]?.line?.to).to.equal(alone?.[1]?.line?.to);
  });

  it("has nothing of a run without payments", () => {
    expect(wheresOf({ ...document("CNY", 0), payments: [] }, document("CNY", 0))).to.equal(undefined);
  });
});
