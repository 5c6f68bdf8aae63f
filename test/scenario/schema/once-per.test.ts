import { expect } from "chai";
import { oncePer } from "../../../src/scenario/schema/once-per.ts";
import { comparisonForm } from "../../../src/scenario/schema/comparisons.ts";
import { stepExpectationSchema } from "../../../src/scenario/schema/expectations.ts";

describe("schemas that are made once", () => {
  it("are the same of the same scope, and others of another", () => {
    let made = 0;
    const schema = oncePer(({ name }: { readonly name: string }) => {
      made += 1;
      return name === "" ? undefined : { name };
    });
    const [seller, none] = [{ name: "seller" }, { name: "" }];
    expect(schema(seller)).to.equal(schema(seller));
    expect(schema({ name: "seller" })).to.not.equal(schema(seller));
    expect([schema(none), schema(none)]).to.deep.equal([undefined, undefined]);
    expect(made).to.equal(3);
  });

  it("are those of what is expected of every step, and of what a figure must be", () => {
    const scope = { tokens: [], reserves: [], parties: ["seller"], banks: [], pairs: [] };
    expect(stepExpectationSchema(scope)).to.equal(stepExpectationSchema(scope));
    const other = stepExpectationSchema({ ...scope, parties: ["buyer"] });
    expect(other.safeParse({ by: "buyer" }).success).to.equal(true);
    expect(stepExpectationSchema(scope).safeParse({ by: "buyer" }).success).to.equal(false);
    const example = { value: "1", example: ">= 1" };
    expect(comparisonForm("A count.", example)).to.equal(comparisonForm("A count.", { ...example }));
    expect(comparisonForm("A count.", { ...example, value: "2" })).to.not.equal(
      comparisonForm("A count.", example),
    );
  });
});
