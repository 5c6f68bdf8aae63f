import { expect } from "chai";
import { parametersIn, phrase } from "../../../src/errors/phrases.ts";
import { scanJson } from "../../../src/testing/vectors/scan-json.ts";

/** The fault of a text, in English. */
function faultIn(text: string): object | undefined {
  const { fault } = scanJson(text);
  return fault === undefined
    ? undefined
    : { offset: fault.offset, ...parametersIn({ problem: fault.problem }, "en") };
}

describe("scanJson", () => {
  const faults: readonly (readonly [string, number, string])[] = [
    ['[{"id": 1},, 2]', 11, 'a value is needed, not ","'],
    ["[1,2", 4, "a comma or ] is needed, not the end of the file"],
    ['{"a":1', 6, "a comma or } is needed, not the end of the file"],
    ['["a\nb"]', 1, "a text does not end here"],
    ['["\\x"]', 1, "a text does not end here"],
    ["[1] x", 4, 'the end of the file is needed, not "x"'],
    ["", 0, "a value is needed, not the end of the file"],
    ["[01]", 2, 'a comma or ] is needed, not "1"'],
    ['[{"a" 1}]', 6, 'a colon is needed, not "1"'],
    ["[{a: 1}]", 2, 'a name in quotation marks is needed, not "a"'],
    ["[1,]", 3, 'a value is needed, not "]"'],
    ["[NaN]", 1, 'a value is needed, not "N"'],
    ["[+1]", 1, 'a value is needed, not "+"'],
  ];
  for (const [text, offset, problem] of faults) {
    it(`finds where ${JSON.stringify(text)} is wrong`, () => {
      expect(() => JSON.parse(text)).to.throw(SyntaxError);
      expect(faultIn(text)).to.deep.equal({ offset, problem });
    });
  }

  const texts = ['["é\\u00e9\\n \u007f 😀"]', "[-1.5e3,true,false,null,{}]", "  {}  ", '"x"', "[[],[[1]]]"];
  for (const text of texts) {
    it(`finds nothing wrong with ${JSON.stringify(text)}`, () => {
      expect(() => JSON.parse(text)).not.to.throw();
      expect(scanJson(text).fault).to.equal(undefined);
    });
  }

  it("finds where the items of the outermost list begin", () => {
    expect(scanJson(' [\n {"a":[1,2]} ,3]').items).to.deep.equal([4, 17]);
  });

  it("finds a name that stands twice in one object, however it is written", () => {
    expect(faultIn('[{"a":1, "a":2}]')).to.deep.equal({ offset: 9, problem: '"a" is named twice' });
    expect(scanJson('[{"rate":1,"r\\u0061te":2}]').fault?.problem).to.deep.equal(
      phrase("json.twice", { name: '"rate"' }),
    );
    expect(scanJson('[{"a":{"a":1}},{"a":[{"a":1},{"a":2}]}]').fault).to.equal(undefined);
  });

  it("refuses to go deeper than any vector", () => {
    expect(scanJson("[".repeat(101)).fault?.problem).to.deep.equal(phrase("json.deep"));
  });
});
