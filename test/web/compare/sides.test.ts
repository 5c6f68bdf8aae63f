import { expect } from "chai";
import { initialRoute } from "../../../web/shell/route.ts";
import { choose, chosenOn } from "../../../web/compare/sides.ts";

const route = {
  ...initialRoute(),
  scenario: "01-happy-path",
  set: { "escrow.feeBps": "0" },
  faults: ["stale-rate@redeem"],
};

describe("chosenOn", () => {
  it("has the run of the player on the first side", () => {
    const { scenario, set, faults } = route;
    expect(chosenOn("a", route)).to.deep.equal({ scenario, set, faults });
  });

  it("has the same scenario, unbroken, on the second until another is chosen", () => {
    expect(chosenOn("b", route)).to.deep.equal({ scenario: "01-happy-path", set: {}, faults: [] });
    expect(chosenOn("b", { ...route, other: "31-firm-rate" }).scenario).to.equal("31-firm-rate");
  });
});

describe("choose", () => {
  it("is what chosenOn reads", () => {
    const chosen = { scenario: "10-franc-2015", set: { a: "1" }, faults: ["x@y"] };
    for (const side of ["a", "b"] as const)
      expect(chosenOn(side, { ...route, ...choose(side, chosen) })).to.deep.equal(chosen);
  });
});
