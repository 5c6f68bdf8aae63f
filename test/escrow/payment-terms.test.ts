import { expect } from "chai";
import { PAYMENT_TERMS_TYPE } from "../../src/escrow/payment-terms.ts";
import { SettlementEscrow__factory } from "../../typechain-types/index.ts";

describe("payment terms", () => {
  it("are PaymentTerms of the contract, field for field and in its order", () => {
    const [terms] = SettlementEscrow__factory.createInterface().getFunction("fund").inputs;
    expect(terms?.components?.map(({ name, type }) => ({ name, type }))).to.deep.equal(
      PAYMENT_TERMS_TYPE.PaymentTerms,
    );
  });
});
