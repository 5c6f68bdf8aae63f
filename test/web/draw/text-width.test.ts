import { expect } from "chai";
import { expectNear } from "../../support/near.ts";
import { textWidth } from "../../../web/draw/text-width.ts";

describe("textWidth", () => {
  it("grows with the text and its size", () => {
    expect(textWidth("", 12)).to.equal(0);
    expectNear(textWidth("release", 24), 2 * textWidth("release", 12), 1e-9);
    expect(textWidth("mm", 12)).to.be.greaterThan(textWidth("ii", 12));
  });

  it("counts a Chinese character as one size of type", () => {
    expect(textWidth("放行", 12)).to.equal(24);
  });
});
