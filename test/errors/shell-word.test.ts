import { expect } from "chai";
import { SettlementError } from "../../src/errors/settlement-error.ts";
import { shellWord } from "../../src/errors/shell-word.ts";
import { ERRORS } from "../../src/errors/table.ts";
import { errorText } from "../../src/report/error-text.ts";

describe("a word of a command in a hint", () => {
  for (const [word, typed] of [
    ["a/b.yaml", "a/b.yaml"],
    ["付款.yaml", "付款.yaml"],
    ["my payment.yaml", '"my payment.yaml"'],
    ["it's.yaml", '"it\'s.yaml"'],
    ["$(touch x).yaml", "'$(touch x).yaml'"],
    ["`x`'s.yaml", String.raw`'` + "`x`" + String.raw`'\''s.yaml'`],
    ["-x.yaml", "./-x.yaml"],
    ["a;b.yaml", '"a;b.yaml"'],
    [String.raw`C:\my files\a.yaml`, String.raw`"C:\my files\a.yaml"`],
  ] as const)
    it(`${word} is typed as ${typed}`, () => expect(shellWord(word)).to.equal(typed));

  it("stands in quotes in the command, and plain in the sentence, in both languages", () => {
    const error = new SettlementError("SCENARIO_INVALID", { file: "my pay$.yaml", count: "a mistake" });
    const command = "npx corridor check 'my pay$.yaml'";
    expect(error.message).to.match(/^my pay\$\.yaml has a mistake\./);
    expect(error.message.endsWith(command), error.message).to.equal(true);
    for (const language of ["en", "zh"] as const)
      expect(errorText(error, language).hint.endsWith(command)).to.equal(true);
  });

  it("is every file that a command in a hint names", () => {
    for (const { en, zh } of Object.values(ERRORS))
      for (const { hint } of [en, zh])
        expect(hint).to.not.match(/\{corridor\}[^。.]*\{(?:folder|left|right|path|trace|out)\}/);
  });
});
