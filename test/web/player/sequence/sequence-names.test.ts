import { expect } from "chai";
import { textWidth } from "../../../../web/draw/text-width.ts";
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

  it("lets no two names of a crowded row run into each other", () => {
    const crowd = [
      "buyer",
      "Rhein Bank",
      "platform",
      "FX dealer",
      "custodian",
      "registry",
      "gateway",
      "escrow",
    ];
    const texts = [...crowd, "feed EUR/USD", "feed EUR/CNY", "carrier", "Pearl Bank", "seller"];
    for (const pitch of [38, 39, 42, 46, 52]) {
      const lines = row(pitch, ...texts).flatMap((parts, place) =>
        parts.map((part) => ({ ...part, x: pitch * (place + 0.5), half: textWidth(part.text, 12) / 2 })),
      );
      for (const [place, one] of lines.entries())
        for (const other of lines.slice(place + 1))
          expect(
            Math.abs(one.line - other.line) === 1 || Math.abs(one.x - other.x) >= one.half + other.half,
            `${one.text} on ${other.text} at ${pitch}`,
          ).to.equal(true);
    }
  });

  it("lets long words take turns on two lines", () => {
    expect(row(45, "registry", "custodian", "gateway").map(([name]) => name?.line)).to.deep.equal([0, 1, 0]);
  });
});
