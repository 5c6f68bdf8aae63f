import { expect } from "chai";
import { DIRECTIONS, FX_QUOTE_TYPE } from "../../src/escrow/fx-quote.ts";
import { SettlementGateway__factory } from "../../typechain-types/index.ts";
import { memberName, solidityEnum } from "../support/solidity-enum.ts";

describe("FX quote", () => {
  it("is FxQuote of the contract, field for field and in its order", () => {
    const [quote] = SettlementGateway__factory.createInterface().getFunction("payAtQuote").inputs;
    expect(quote?.components?.map(({ name, type }) => ({ name, type }))).to.deep.equal(FX_QUOTE_TYPE.FxQuote);
  });

  it("has its directions in the order of the contract's enum", () => {
    expect(DIRECTIONS.map(memberName)).to.deep.equal(solidityEnum("Direction"));
  });
});
