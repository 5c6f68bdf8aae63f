import { expect } from "chai";
import { CONVERSIONS } from "../../src/chain/contract-arithmetic.ts";
import { solidityEnum } from "../support/solidity-enum.ts";

describe("the contracts' arithmetic", () => {
  it("names the conversions in the order of the harness's enum", () => {
    expect(CONVERSIONS).to.deep.equal(solidityEnum("Conversion"));
  });
});
