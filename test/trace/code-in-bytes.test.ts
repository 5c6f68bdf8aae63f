import { expect } from "chai";
import { codeInBytes } from "../../src/trace/code-in-bytes.ts";

describe("a code in a contract's bytes", () => {
  it("is a currency's or a pair's, also of a file's own with digits", () => {
    expect(codeInBytes("0x434e59")).to.equal("CNY");
    expect(codeInBytes("0x455552555344")).to.equal("EUR/USD");
    expect(codeInBytes("0x505432")).to.equal("PT2");
  });

  it("is nothing else: other lengths, bytes that are no letters, empty codes", () => {
    for (const hex of [
      "0x",
      "0x4555",
      "0x45555255",
      "0x000000",
      "0x325054",
      "0x6e6f21",
      `0x${"45".repeat(20)}`,
    ])
      expect(codeInBytes(hex), hex).to.equal(undefined);
  });
});
