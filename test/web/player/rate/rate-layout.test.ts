import { expect } from "chai";
import { expectNear } from "../../../support/near.ts";
import { textWidth } from "../../../../web/draw/text-width.ts";
import type { PlayerPair } from "../../../../src/report/player/player-document.ts";
import { chartedPair, hasMoved, rateLayout } from "../../../../web/player/rate/rate-layout.ts";

function pair(name: string, ...values: readonly number[]): PlayerPair {
  const points = values.map((value, place) => ({ at: 100 * place, value, text: String(value) }));
  return { pair: name, source: "", allowedAge: "", guards: [], points };
}

describe("chartedPair", () => {
  it("is the one that moves most often, else the last", () => {
    const pairs = [pair("EUR/USD", 1, 1.1), pair("EUR/CNY", 7, 7.1, 7.2), pair("EUR/JPY", 160)];
    expect(chartedPair(pairs)?.pair).to.equal("EUR/CNY");
    expect(chartedPair([pair("EUR/USD", 1), pair("EUR/CNY", 7, 7)])?.pair).to.equal("EUR/CNY");
    expect(chartedPair([])).to.equal(undefined);
    expect(hasMoved(pair("EUR/CNY", 7, 7))).to.equal(false);
  });
});

describe("rateLayout", () => {
  const request = {
    points: pair("EUR/CHF", 1.2, 1.2, 1.03).points,
    steps: [0, 50, 150, 250],
    now: 150,
    width: 260,
    height: 100,
    type: 12,
  };

  it("keeps room for a long rate beside its last point", () => {
    const { points } = pair("EUR/INR", 101.43051234);
    const layout = rateLayout({ ...request, points, steps: [0, 250], now: 250 });
    expect((layout?.last.x ?? NaN) <= 260 - textWidth("101.43051234", 12.6)).to.equal(true);
  });

  it("draws what was published up to the present, and the rest as what is to come", () => {
    const layout = rateLayout(request);
    expect(layout?.last.text).to.equal("1.2");
    expect(layout?.past.match(/V/g)).to.have.length(1);
    expect(layout?.next.match(/V/g)).to.have.length(1);
    const later = rateLayout({ ...request, now: 250 });
    expect(later?.last.text).to.equal("1.03");
    expect(later?.next).to.equal("");
    expect(later?.last.y).to.be.greaterThan(layout?.last.y ?? 0);
  });

  it("marks every step on the axis, inside the drawing", () => {
    const layout = rateLayout(request);
    expect(layout?.ticks.map(({ state }) => state)).to.deep.equal(["done", "done", "now", "next"]);
    for (const { x } of layout?.ticks ?? []) expect(x).to.be.within(0, 260);
    expect(layout?.ticks[2]?.x).to.equal(layout?.nowX);
  });

  it("lies in the middle where the rate stands still, and has nothing to draw without points", () => {
    const still = rateLayout({ ...request, points: pair("EUR/CHF", 1.2).points });
    expectNear(still?.last.y ?? 0, (18 + (100 - 12 * 2.1)) / 2, 0.1);
    expect(rateLayout({ ...request, points: [] })).to.equal(undefined);
  });
});
