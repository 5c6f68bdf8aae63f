import { expect } from "chai";
import { moved, pointsOf, positionOf, unitBeside } from "../../../web/what-if/settings.ts";

const fee = { set: "escrow.feeBps", value: "50", points: ["0", "25", "50", "100"] };
const request = { scenario: "01-happy-path", set: { "escrow.feeBps": "25" } };
const made = ["01-happy-path|escrow.feeBps=25", "01-happy-path|corridors.pay.feeBps=0"];

describe("moved", () => {
  it("adds a value to those that were moved before", () => {
    const spread = { set: "corridors.pay.feeBps", value: "20" };
    expect(moved(spread, "0", request)).to.deep.equal({ "escrow.feeBps": "25", "corridors.pay.feeBps": "0" });
  });

  it("leaves out a value that is the file's", () => {
    expect(moved(fee, "50", request)).to.deep.equal({});
  });

  it("moves one value alone where both together were not run before", () => {
    const spread = { set: "corridors.pay.feeBps", value: "20" };
    expect(moved(spread, "0", request, made)).to.deep.equal({ "corridors.pay.feeBps": "0" });
  });
});

describe("pointsOf", () => {
  it("has every point, and the file's value where the points lack it", () => {
    expect(pointsOf(fee, request)).to.deep.equal(["0", "25", "50", "100"]);
    expect(pointsOf({ ...fee, value: "33" }, request)).to.deep.equal(["33", "0", "25", "50", "100"]);
  });

  it("has only what was run before, and the file's own value", () => {
    expect(pointsOf(fee, request, made)).to.deep.equal(["25", "50"]);
  });
});

describe("positionOf", () => {
  it("is the nearest point of a value that was typed", () => {
    expect(positionOf(fee.points, "100")).to.equal(3);
    expect(positionOf(fee.points, "30")).to.equal(1);
    expect(positionOf(fee.points, "much")).to.equal(0);
  });
});

describe("unitBeside", () => {
  it("is left out where the amount has it", () => {
    expect(unitBeside("1000.00 EUR", "EUR")).to.equal("");
    expect(unitBeside("20", "bp")).to.equal("bp");
    expect(unitBeside("7.5829", "")).to.equal("");
  });
});
