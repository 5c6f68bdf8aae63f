import { expect } from "chai";
import { CHARGE_BEARERS, chargeBearer, chargeOption } from "../../src/fx/charge-bearer.ts";

describe("charge bearer", () => {
  it("knows every charge bearer of the standard", () => {
    expect(CHARGE_BEARERS).to.deep.equal(["DEBT", "SHAR", "CRED", "SLEV"]);
  });

  it("names who bears the charges in both standards", () => {
    expect(CHARGE_BEARERS.map(chargeOption)).to.deep.equal(["OUR", "SHA", "BEN", "SHA"]);
    expect((["OUR", "SHA", "BEN"] as const).map(chargeBearer)).to.deep.equal(["DEBT", "SHAR", "CRED"]);
  });

  it("loses nothing from an MT 103 and back", () => {
    for (const option of ["OUR", "SHA", "BEN"] as const)
      expect(chargeOption(chargeBearer(option))).to.equal(option);
  });
});
