import { expect } from "chai";
import { terminalWidth } from "../../src/cli/terminal-width.ts";

describe("the width of the terminal", () => {
  it("is what COLUMNS asks for, otherwise the terminal's, and 100 of a pipe", () => {
    expect(terminalWidth({ COLUMNS: "90" }, 120)).to.equal(90);
    expect(terminalWidth({ COLUMNS: "90" }, undefined)).to.equal(90);
    expect(terminalWidth({}, 120)).to.equal(120);
    expect(terminalWidth({}, undefined)).to.equal(100);
  });

  it("is never below 80 or above 200, and passes over what is no number", () => {
    expect(terminalWidth({ COLUMNS: "20" }, 120)).to.equal(80);
    expect(terminalWidth({ COLUMNS: "999" }, 120)).to.equal(200);
    for (const COLUMNS of ["", "0", "-5", "wide", "1e2", "9999999"])
      expect(terminalWidth({ COLUMNS }, 120), COLUMNS).to.equal(120);
  });
});
