import { expect } from "chai";
import fc from "fast-check";
import { inOrder, REFUSALS } from "../../../src/fx/oracle/refusal.ts";
import { holds } from "../../support/oracle/seeded.ts";
import { solidityEnum } from "../../support/solidity-enum.ts";

describe("refusals", () => {
  it("are those of the contract's enum, in its order", () => {
    expect(REFUSALS).to.deep.equal(solidityEnum("Refusal"));
  });

  it("come in the oracle's order, each once, however they were found", () => {
    holds(
      fc.property(fc.array(fc.constantFrom(...REFUSALS)), (found) => {
        const ordered = inOrder(found);
        expect(ordered).to.deep.equal(REFUSALS.filter((refusal) => found.includes(refusal)));
      }),
    );
  });
});
