import { expect } from "chai";
import { chosen } from "../../src/cli/choice.ts";
import { refusalOf } from "../support/refusal.ts";

describe("a choice", () => {
  it("is one of those that there are", () => expect(chosen("--lang", "zh", ["en", "zh"])).to.equal("zh"));

  for (const wrong of ["", "EN", "en ", "toString"])
    it(`is not ${JSON.stringify(wrong)}, and the refusal has all`, async () => {
      const { code, parameters } = await refusalOf(() => chosen("--lang", wrong, ["en", "zh"]));
      expect(code).to.equal("OPTION_INVALID");
      expect(parameters).to.deep.equal({ option: "--lang", value: wrong, known: "en, zh" });
    });
});
