import { expect } from "chai";
import { githubLine, unixLine } from "../../src/report/annotations.ts";

const MISTAKE = { file: "a.yaml", line: 3, column: 5, code: "KEY_MISSPELT", message: 'There is no "titel".' };

describe("annotations", () => {
  it("are lines as compilers print them", () => {
    expect(unixLine(MISTAKE)).to.equal('a.yaml:3:5: error: There is no "titel". [KEY_MISSPELT]');
  });

  it("are workflow commands", () => {
    expect(githubLine({ ...MISTAKE, endColumn: 10 })).to.equal(
      '::error file=a.yaml,line=3,endLine=3,col=5,endColumn=10,title=KEY_MISSPELT::There is no "titel".',
    );
    expect(githubLine(MISTAKE)).to.contain("line=3,col=5,title=");
  });

  it("escape what would end a property or a command", () => {
    const line = githubLine({ ...MISTAKE, file: "a,b:c%.yaml", message: "50 % of a: b, c\nsecond" });
    expect(line).to.contain("file=a%2Cb%3Ac%25.yaml,");
    expect(line.split("::").at(-1)).to.equal("50 %25 of a: b, c second");
  });

  it("are one line each, in which all of a hostile text is seen", () => {
    const hostile = { ...MISTAKE, file: "a\u001b\n.yaml", message: "x\r\n::error::y\u001b[31m\u202e" };
    for (const line of [unixLine(hostile), githubLine(hostile)]) {
      expect(line).to.match(/^[ -~]*$/);
      expect(line).to.contain("\\u001b");
      expect(line).to.contain("\\u202e");
    }
  });
});
