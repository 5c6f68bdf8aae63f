import { expect } from "chai";
import { firstAcceptable } from "../../../src/fx/oracle/first-acceptable.ts";
import { NOW, pair, ROUND } from "./guarded-pair.ts";

describe("firstAcceptable", () => {
  it("D22: a fallback passes the same guards: two days old, the pair has no rate", () => {
    const fallback = (age: bigint) => ({ pair: pair(), round: { ...ROUND, updatedAt: NOW - age } });
    const broken = { pair: pair(), round: undefined };
    expect(firstAcceptable([broken, fallback(172_800n)], NOW)).to.deep.include({ used: undefined });
    expect(firstAcceptable([broken, fallback(60n)], NOW).used).to.equal(1);
    expect(firstAcceptable([fallback(60n), fallback(0n)], NOW).used).to.equal(0);
    const { observations } = firstAcceptable([broken, fallback(172_800n)], NOW);
    expect(observations.map(({ refusals }) => refusals)).to.deep.equal([["FeedReverted"], ["StaleRate"]]);
  });

  it("D22: a halted pair has no rate, however many feeds it has", () => {
    const halted = { pair: pair({}, { halted: true }), round: ROUND };
    expect(firstAcceptable([halted, halted], NOW).used).to.equal(undefined);
    expect(firstAcceptable([], NOW).used).to.equal(undefined);
  });
});
