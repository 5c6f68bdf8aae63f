import { expect } from "chai";
import { MOST_POINTS, pointsOf } from "../../src/scenario/what-if.ts";

const points = (from: string, to: string, step: string | undefined, value: string) =>
  pointsOf({ from, to, value, ...(step === undefined ? {} : { step }) });

describe("values to try", () => {
  it("go from the first to the last, with the file's own among them", () => {
    expect(points("0", "100", "50", "50")).to.deep.equal({ unit: "", points: ["0", "50", "100"] });
    expect(points("0", "100", "50", "25")?.points).to.deep.equal(["0", "25", "50", "100"]);
    expect(points("0", "100", "50", "120")?.points).to.deep.equal(["0", "50", "100", "120"]);
    expect(points("7.40", "7.50", "0.05", "7.4829")?.points).to.deep.equal([
      "7.40",
      "7.45",
      "7.4829",
      "7.50",
    ]);
  });

  it("keep the file's own as it is written, though it is the same figure", () => {
    expect(points("7.40", "7.60", "0.10", "7.5")?.points).to.deep.equal(["7.40", "7.5", "7.60"]);
  });

  it("end where they should, though the step does not lead there", () => {
    expect(points("0", "10", "4", "0")?.points).to.deep.equal(["0", "4", "8", "10"]);
  });

  it("are a unit of the last digit apart unless the file states otherwise", () => {
    expect(points("1.0", "1.3", undefined, "1.0")?.points).to.deep.equal(["1.0", "1.1", "1.2", "1.3"]);
  });

  it("have what stands before and behind the number", () => {
    expect(points("+1h", "+3h", "1h", "+2h")).to.deep.equal({ unit: "h", points: ["+1h", "+2h", "+3h"] });
    expect(points("0.00 CNY", "60.00 CNY", "30.00 CNY", "30.00 CNY")).to.deep.equal({
      unit: "CNY",
      points: ["0.00 CNY", "30.00 CNY", "60.00 CNY"],
    });
    expect(points("-15%", "15%", "15%", "0%")?.points).to.deep.equal(["-15%", "0%", "15%"]);
  });

  it("leave out a value of another form", () => {
    expect(points("+1h", "+2h", "1h", "2025-01-24T09:30:00Z")?.points).to.deep.equal(["+1h", "+2h"]);
    expect(points("1h", "2h", "1h", "90m")?.points).to.deep.equal(["1h", "2h"]);
  });

  it("are moments too, a day apart unless the file states another duration", () => {
    const [from, to] = ["2025-01-24T12:00:00Z", "2025-01-26T12:00:00Z"];
    expect(points(from, to, undefined, "2025-01-25T09:00:00Z")).to.deep.equal({
      unit: "",
      points: [from, "2025-01-25T09:00:00Z", "2025-01-25T12:00:00Z", to],
    });
    expect(points(from, to, "36h", from)?.points).to.deep.equal([from, "2025-01-26T00:00:00Z", to]);
  });

  it("are as many as a slider can show, and one more is refused", () => {
    expect(points("1", String(MOST_POINTS), "1", "1")?.points).to.have.lengthOf(MOST_POINTS);
    expect(points("0", String(MOST_POINTS), "1", "1")).to.equal(undefined);
    expect(points("2025-01-24T12:00:00Z", "2026-01-24T12:00:00Z", "1h", "")).to.equal(undefined);
  });

  for (const [what, from, to, step] of [
    ["the larger end first", "2", "1", "1"],
    ["both ends alike", "1", "1", "1"],
    ["a step of nothing", "1", "2", "0"],
    ["a step back", "1", "2", "-1"],
    ["ends of two units", "1h", "2d", "1h"],
    ["a step of another unit", "1h", "5h", "60m"],
    ["ends of two forms", "+1h", "5h", "1h"],
    ["a word", "none", "quotes", "1"],
    ["thousands", "1,000", "2,000", "500"],
    ["a moment and a number", "2025-01-24T12:00:00Z", "5", "1"],
    ["moments the wrong way round", "2025-01-25T12:00:00Z", "2025-01-24T12:00:00Z", "1h"],
    ["moments in steps of a number", "2025-01-24T12:00:00Z", "2025-01-25T12:00:00Z", "1"],
    ["moments in steps of nothing", "2025-01-24T12:00:00Z", "2025-01-25T12:00:00Z", "0h"],
    ["digits without end", "1", "9".repeat(50), "1"],
  ] as const)
    it(`are none for ${what}`, () => expect(points(from, to, step, "1")).to.equal(undefined));
});
