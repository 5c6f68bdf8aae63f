import { expect } from "chai";
import { parseReturnReason } from "../../../src/messages/iso20022/return-reasons.ts";

describe("return reasons of ISO 20022", () => {
  it("are the codes of the external list, from its first to its last", () => {
    for (const code of ["AC01", "AC04", "AM09", "CUST", "DUPL", "FOCR", "MD06", "NARR", "UPAY"])
      expect(parseReturnReason(code)).to.equal(code);
  });

  it("are no reasons of a status or a recall, and nothing like a code", () => {
    for (const text of ["FRAD", "TECH", "LEGL", "ZZ99", "ac04", "AC04 ", "", "AC041"])
      expect(() => parseReturnReason(text), text).to.throw(/RETURN_REASON_UNKNOWN|return reason/);
  });
});
