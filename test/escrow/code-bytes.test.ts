import { expect } from "chai";
import { ethers } from "ethers";
import { codeBytes, currencyBytes } from "../../src/escrow/code-bytes.ts";
import { currencies } from "../../src/money/currency.ts";

describe("codeBytes", () => {
  it("agrees with ethers on every currency's code", () => {
    for (const { code } of currencies())
      expect(currencyBytes(code)).to.equal(ethers.hexlify(ethers.toUtf8Bytes(code)));
  });

  it("fills what a code leaves with zeros, behind it", () => {
    expect(codeBytes("DE", 2)).to.equal("0x4445");
    expect(codeBytes("DE", 4)).to.equal("0x44450000");
    expect(currencyBytes("")).to.equal("0x000000");
  });
});
