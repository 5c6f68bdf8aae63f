import { expect } from "chai";
import { fileName, lineCount, offsetOf, placeOf } from "../../../web/editor/positions.ts";

const TEXT = "title: x\nsteps:\n  - pay:\n";

describe("places of a text", () => {
  it("finds the index of a line and column, and back", () => {
    const offset = offsetOf(TEXT, 3, 5);
    expect(TEXT.slice(offset)).to.equal("pay:\n");
    expect(placeOf(TEXT, offset)).to.deep.equal({ line: 3, column: 5 });
  });

  it("stays inside the line and the text", () => {
    expect(offsetOf(TEXT, 2, 99)).to.equal("title: x\nsteps:".length);
    expect(offsetOf(TEXT, 99, 1)).to.equal(TEXT.length);
    expect(offsetOf(TEXT, 0, 0)).to.equal(0);
  });

  it("counts the line after the last break", () => {
    expect(lineCount(TEXT)).to.equal(4);
    expect(lineCount("")).to.equal(1);
  });
});

describe("fileName", () => {
  it("is made of the English title", () => {
    expect(fileName('title: { en: "My payment", zh: "我的付款" }\n')).to.equal("my-payment");
    expect(fileName("clock: 1\ntitle: Two/../payments\n")).to.equal("two-payments");
  });

  it("has a name where the title gives none", () => {
    expect(fileName("title: 我的付款\n")).to.equal("own-scenario");
    expect(fileName("")).to.equal("own-scenario");
  });
});
