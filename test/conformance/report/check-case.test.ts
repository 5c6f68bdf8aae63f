import { expect } from "chai";
import { CASES } from "../../../src/conformance/cases/families.ts";
import { checkCase } from "../../../src/conformance/report/check-case.ts";
import { COMPLETE } from "../complete-converter.ts";

/** C9 has examples of arithmetic and of a desk's rule. */
const [C9] = CASES.filter(({ id }) => id === "C9");

describe("A case", () => {
  it("is asked by the examples of the profiles that are named, and by no other", async () => {
    const put = async (profiles: readonly ("arithmetic" | "desk")[]) =>
      checkCase(C9!, { ...COMPLETE, profiles });
    const [arithmetic, desk, both] = await Promise.all([
      put(["arithmetic"]),
      put(["desk"]),
      put(["arithmetic", "desk"]),
    ]);
    expect(arithmetic.reasons).to.deep.equal(["the profile desk is not named"]);
    expect(desk.reasons).to.deep.equal(["the profile arithmetic is not named"]);
    expect([arithmetic.asked, desk.asked].every((asked) => asked > 0)).to.equal(true);
    expect(arithmetic.asked + desk.asked).to.equal(both.asked);
    expect(both.asked).to.equal(both.of);
  });
});
