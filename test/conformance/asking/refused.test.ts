import { expect } from "chai";
import {
  KitError,
  NotOffered,
  notOfferedReason,
  Refused,
  refusalName,
} from "../../../src/conformance/asking/refused.ts";

describe("The name of a refusal", () => {
  it("is an error's code, or its name", () => {
    expect(refusalName(new Refused("TooLow"))).to.equal("TooLow");
    expect(refusalName(new Error("no"))).to.equal("Error");
    expect(notOfferedReason(new NotOffered("one way"))).to.equal("one way");
  });

  it("is none for a crash, and none for an error of the kit, such as a driver that ended", () => {
    expect(refusalName(new TypeError("x is not a function"))).to.equal(undefined);
    expect(refusalName(new KitError("DRIVER_ENDED", "ended"))).to.equal(undefined);
  });
});
