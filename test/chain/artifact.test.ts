import { expect } from "chai";
import { artifact } from "../../src/chain/artifact.ts";
import { CONTRACTS } from "../../src/chain/contracts/contracts.ts";
import { refusalOf } from "../support/refusal.ts";

describe("an artifact", () => {
  it("is found for every contract of the system, and only once loaded", () => {
    for (const { artifact: name } of CONTRACTS) {
      const { abi, bytecode } = artifact(name);
      expect(abi.fragments, name).not.to.have.length(0);
      expect(bytecode, name).to.match(/^0x6[01]/);
      expect(artifact(name)).to.equal(artifact(name));
    }
  });

  it("is found in whatever folder of the contracts its source is", () => {
    expect(artifact("SimulatedFeed").name).to.equal("SimulatedFeed");
    expect(artifact("RateMathHarness").bytecode).to.match(/^0x60/);
  });

  it("that the build does not have is not compiled, by its name", async () => {
    const missing = "HashTimelock" as Parameters<typeof artifact>[0];
    const { code, parameters } = await refusalOf(() => artifact(missing));
    expect(code).to.equal("NOT_COMPILED");
    expect(parameters).to.deep.equal({ contract: "HashTimelock" });
  });
});
