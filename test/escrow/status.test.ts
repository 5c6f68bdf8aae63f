import { expect } from "chai";
import { OPERATIONS, STATUSES } from "../../src/escrow/status.ts";
import { memberName, solidityEnum } from "../support/solidity-enum.ts";

describe("status", () => {
  it("names the statuses in the order of the contract's enum", () => {
    expect(STATUSES).to.deep.equal(solidityEnum("Status"));
  });

  it("names the operations in the order of the contract's enum", () => {
    expect(OPERATIONS.map(memberName)).to.deep.equal(solidityEnum("Operation"));
  });
});
