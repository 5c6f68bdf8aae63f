import { expect } from "chai";
import { LANGUAGES } from "../../src/language.ts";
import { namesOf, termOf, TERMS } from "../../src/report/words/glossary/glossary.ts";

const HAN = /\p{Script=Han}/u;

describe("the glossary", () => {
  it("gives each thing one name in each language, and each name one thing", () => {
    for (const names of [
      TERMS.map(({ id }) => id),
      TERMS.map(({ name }) => name.en),
      TERMS.map(({ name }) => name.zh),
    ])
      expect(names.filter((name, at) => names.indexOf(name) !== at)).to.deep.equal([]);
  });

  for (const term of TERMS) {
    const { id, name, means, source, avoid = [] } = term;

    it(`has ${id} whole: named, defined and with its source, in both languages`, () => {
      expect(id).to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(name.zh === name.en || HAN.test(name.zh)).to.equal(true);
      expect(means.en.length).to.be.above(30);
      expect(means.zh).to.match(HAN).and.to.match(/。$/);
      expect(means.en).to.match(/^\S[^\n]*\.$/);
      for (const language of LANGUAGES) expect(source[language]).to.not.equal("");
      // One to three sentences.
      expect(means.en.match(/[.](?= [A-Z]|$)/g)?.length).to.be.within(1, 3);
    });

    it(`is found by every name of ${id}`, () => {
      for (const each of namesOf(term)) {
        const found = termOf(each.toUpperCase());
        expect(found, each).to.not.equal(undefined);
        expect(found === undefined ? [] : namesOf(found), each).to.include(each);
      }
    });

    it(`refuses no name that it uses itself: ${id}`, () => {
      const used = TERMS.flatMap((each) => [each.name.en, each.name.zh]).filter((each) => each !== name.zh);
      for (const { word, instead } of avoid) {
        expect(instead).to.not.include(word);
        // 点差 and 中间价 are what the field says of something else.
        if (id !== "spread") expect(used).to.not.include(word);
      }
    });
  }

  it("carries what the field says of things that are not modelled", () => {
    for (const id of ["finality", "dvp", "pvp", "correspondent-bank", "clearing", "fx-conversion-china"])
      expect(termOf(id)?.modelled, id).to.equal(false);
  });
});
