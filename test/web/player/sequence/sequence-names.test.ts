import { expect } from "chai";
import { placedNames } from "../../../../web/player/sequence/sequence-names.ts";

const row = (pitch: number, ...texts: readonly string[]) =>
  placedNames(
    texts.map((text, place) => ({ text, x: pitch * (place + 0.5) })),
    pitch,
    12,
  );

describe("placedNames", () => {
  it("sets names in one line between the two where they fit", () => {
    expect(row(80, "buyer", "seller")).to.deep.equal([
      [{ text: "buyer", line: 0.5 }],
      [{ text: "seller", line: 0.5 }],
    ]);
  });

  it("breaks a name of two words, and a Chinese name, that is wider than its column", () => {
    expect(row(50, "FX dealer")[0]).to.deep.equal([
      { text: "FX", line: 0 },
      { text: "dealer", line: 1 },
    ]);
    expect(row(50, "储备存管行")[0]?.map(({ text }) => text)).to.deep.equal(["储备存", "管行"]);
  });

  it("lets long words take turns on two lines", () => {
    expect(row(45, "registry", "custodian", "gateway").map(([name]) => name?.line)).to.deep.equal([0, 1, 0]);
  });
});
