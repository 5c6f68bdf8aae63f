import { expect } from "chai";
import { plainText, spansOf } from "../../../web/lessons/spans.ts";

describe("spansOf", () => {
  it("takes strong words, code and terms apart", () => {
    expect(spansOf("The **firm** `quote` of an *open* [escrow](term:escrow).")).to.deep.equal([
      { kind: "text", text: "The " },
      { kind: "strong", text: "firm" },
      { kind: "text", text: " " },
      { kind: "code", text: "quote" },
      { kind: "text", text: " of an " },
      { kind: "emphasis", text: "open" },
      { kind: "text", text: " " },
      { kind: "term", text: "escrow", id: "escrow" },
      { kind: "text", text: "." },
    ]);
  });

  it("leaves markup and links to elsewhere as text", () => {
    const text = "<b>x</b> [y](https://example.org) 2 * 3 ** 4";
    expect(spansOf(text)).to.deep.equal([{ kind: "text", text }]);
  });

  it("has nothing of an empty text", () => {
    expect(spansOf("")).to.deep.equal([]);
  });
});

describe("plainText", () => {
  it("leaves the words", () => {
    expect(plainText("**a** [b](term:quote) `c`")).to.equal("a b c");
  });
});
