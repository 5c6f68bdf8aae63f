import { expect } from "chai";
import type { Arrow, CastMember, PlayerStep, Text } from "../../../../src/report/player/player-document.ts";
import { sequenceLayout, type SequenceRequest } from "../../../../web/player/sequence/sequence-layout.ts";

const member = (id: string, zone: CastMember["zone"], country?: string): CastMember => ({
  id,
  label: id,
  zone,
  kind: "party",
  ...(country === undefined ? {} : { country }),
});

const cast = [
  member("seller", "payee", "CN"),
  member("buyer", "payer", "DE"),
  member("platform", "providers"),
  member("escrow", "chain"),
];

const arrow = (kind: Arrow["kind"], from: string, to: string, label = "", refused = false): Arrow => ({
  kind,
  from,
  to,
  label,
  refused,
});

const arrows = [
  arrow("sign", "buyer", "platform"),
  arrow("call", "platform", "escrow", "fund"),
  arrow("money", "buyer", "escrow", "1.00 XUSD"),
];

const steps = (count: number): PlayerStep[] =>
  Array.from(
    { length: count },
    (_, place) => ({ index: place + 1, label: "fund", arrows }) as unknown as PlayerStep,
  );

const request = (more: Partial<SequenceRequest> = {}): SequenceRequest => ({
  cast,
  steps: steps(9),
  step: 5,
  width: 636,
  height: 252,
  type: 12,
  only: false,
  read: (text: Text) => (typeof text === "string" ? text : text.en),
  ...more,
});

describe("sequenceLayout", () => {
  it("sets lifelines in the corridor's order, in their zones", () => {
    const { lifelines, zones } = sequenceLayout(request());
    expect(lifelines.map(({ id }) => id)).to.deep.equal(["buyer", "platform", "escrow", "seller"]);
    expect(zones.map(({ zone, country }) => `${zone} ${country}`)).to.deep.equal([
      "payer DE",
      "providers ",
      "chain ",
      "payee CN",
    ]);
    expect(lifelines.map(({ on }) => on)).to.deep.equal([true, true, true, false]);
    expect(lifelines[1]?.x).to.be.greaterThan(zones[1]?.x ?? Infinity);
  });

  it("makes room for the present row, with its call and its money", () => {
    const { rows } = sequenceLayout(request());
    expect(rows).to.have.length(9);
    const present = rows[4];
    expect(present?.state).to.equal("now");
    expect(present?.height).to.be.greaterThan((rows[0]?.height ?? 0) * 2);
    expect(present?.strokes.map(({ kind }) => kind)).to.deep.equal(["sign", "call", "money"]);
    expect(rows[0]?.strokes.map(({ kind }) => kind)).to.deep.equal(["sign", "call"]);
    expect(rows[0]?.strokes.every(({ label }) => label === undefined)).to.equal(true);
  });

  it("ends inside the drawing, and shows a window of a long run with the present step in it", () => {
    for (const count of [3, 12, 15, 40, 1000])
      for (const step of [1, Math.ceil(count / 2), count]) {
        const { rows } = sequenceLayout(request({ steps: steps(count), step }));
        const last = rows.at(-1);
        expect((last?.y ?? 0) + (last?.height ?? 0), `${step} of ${count}`).to.be.at.most(252);
        expect(rows.filter(({ state }) => state === "now")).to.have.length(1);
        for (const { height } of rows) expect(height).to.be.at.least(12);
      }
  });

  it("shows only who takes part where there is room for one row", () => {
    const { lifelines, rows } = sequenceLayout(request({ only: true, type: 24, width: 570, height: 340 }));
    expect(lifelines.map(({ id }) => id)).to.deep.equal(["buyer", "platform", "escrow"]);
    expect(rows).to.have.length(1);
  });

  it("counts the lines that have no room, what is only booked first", () => {
    const many = [
      ...arrows,
      arrow("booking", "buyer", "platform", "booked"),
      ...Array.from({ length: 3 }, () => arrow("money", "buyer", "seller", "2.00 EUR")),
    ];
    const [one] = steps(1);
    const { rows } = sequenceLayout(request({ steps: [{ ...one, arrows: many } as PlayerStep], step: 1 }));
    expect(rows[0]?.left).to.equal(2);
    expect(rows[0]?.strokes.some(({ label }) => label?.text === "booked")).to.equal(false);
  });

  it("keeps labels of lines above each other apart", () => {
    const close = [
      arrow("call", "platform", "escrow", "confirm"),
      arrow("money", "platform", "buyer", "1,030.544784 USD"),
      arrow("money", "buyer", "seller", "7,346.25 CNY"),
    ];
    const [one] = steps(1);
    const { rows } = sequenceLayout(
      request({ steps: [{ ...one, arrows: close } as PlayerStep], step: 1, width: 420 }),
    );
    const labels = rows[0]?.strokes.flatMap(({ label }) => label ?? []) ?? [];
    expect(labels).to.have.length(3);
    for (const [place, label] of labels.entries())
      for (const other of labels.slice(place + 1))
        expect(
          Math.abs(label.y - other.y) >= 12 || Math.abs(label.x - other.x) >= label.half + other.half - 1,
          `${label.text} on ${other.text}`,
        ).to.equal(true);
  });
});
