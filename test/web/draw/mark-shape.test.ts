import { expect } from "chai";
import { markShape } from "../../../web/draw/mark-shape.ts";

const MARKS = ["normal", "refusal", "fault", "way-out"] as const;

describe("markShape", () => {
  it("gives every mark a shape of its own: disc, octagon, triangle, square", () => {
    const corners = MARKS.map((mark) => {
      const { shape } = markShape(mark, 12);
      return shape.kind === "polygon" ? shape.points.split(" ").length / 2 : shape.kind;
    });
    expect(corners).to.deep.equal(["circle", 8, 3, "square"]);
  });

  it("gives every special mark a sign, and leaves a normal one room for its number", () => {
    expect(MARKS.map((mark) => markShape(mark, 12).sign !== undefined)).to.deep.equal([
      false,
      true,
      true,
      true,
    ]);
  });

  it("grows with its radius", () => {
    const width = (radius: number): number => {
      const { shape } = markShape("way-out", radius);
      return shape.kind === "square" ? shape.width : 0;
    };
    expect(width(24)).to.equal(2 * width(12));
  });
});
