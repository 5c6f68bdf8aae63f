import { expect } from "chai";
import { scenarioLibrary } from "../../src/files/scenario-library.ts";
import { dictionary } from "../../src/report/words/dictionary.ts";
import { LANGUAGES } from "../../src/language.ts";
import { SUBJECTS } from "../../src/trace/subjects.ts";

describe("the library by the heads of its files", () => {
  const library = scenarioLibrary();

  it("has every scenario's subject, and each subject in both languages", () => {
    expect(new Set(library.map(({ subject }) => subject))).to.deep.equal(new Set(SUBJECTS));
    for (const language of LANGUAGES)
      for (const subject of SUBJECTS) expect(dictionary(language)[`subject.${subject}`]).to.not.equal("");
  });

  it("has how long each takes", () => {
    for (const { name, minutes } of library) expect(minutes, name).to.be.within(3, 20);
  });

  it("leads from the first scenario through every other and back", () => {
    const next = new Map(library.map((scenario) => [scenario.name, scenario.next]));
    const seen: string[] = [];
    let name: string | undefined = "01-happy-path";
    while (name !== undefined && !seen.includes(name)) {
      seen.push(name);
      name = next.get(name);
    }
    expect(name).to.equal("01-happy-path");
    expect(seen).to.have.members(library.map((scenario) => scenario.name));
    // A subject is left once: those of one stand together.
    const subjects = seen.map((each) => library.find((scenario) => scenario.name === each)?.subject);
    const turns = subjects.filter((subject, index) => subject !== subjects[index - 1]);
    expect(turns).to.deep.equal([...SUBJECTS]);
  });
});
