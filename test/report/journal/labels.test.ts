import { expect } from "chai";
import { asciiName, commodityName, dayOf, Labels, plainName } from "../../../src/report/journal/labels.ts";

describe("names in a plain-text journal", () => {
  it("are letters, digits and dashes, in ASCII where the format needs it", () => {
    const names = ["Rhein Bank", "a  b; c | d", "珠江银行", "", "=1+1", "‮x", "Ünï", "-", "1st"];
    expect(names.map(plainName)).to.deep.equal([
      "Rhein-Bank",
      "a-b-c-d",
      "珠江银行",
      "X",
      "1-1",
      "x",
      "Ünï",
      "X",
      "1st",
    ]);
    for (const name of names) expect(asciiName(name)).to.match(/^[A-Z0-9][A-Za-z0-9-]*$/);
    expect(asciiName("珠")).to.equal("U73E0");
  });

  it("are commodities of 2 to 24 capitals and digits", () => {
    const codes = ["EUR", "USD-reserve", "x", "1x", "", "€", "A".repeat(80)];
    for (const code of codes) expect(commodityName(code)).to.match(/^[A-Z][A-Z0-9-]{0,22}[A-Z0-9]$/);
    expect(commodityName("USD-reserve")).to.equal("USD-RESERVE");
  });

  it("are each of its own, and the same each time", () => {
    const labels = new Labels(plainName);
    expect(["a b", "a-b", "a b", "a.b"].map((name) => labels.of(name))).to.deep.equal([
      "a-b",
      "a-b-2",
      "a-b",
      "a-b-3",
    ]);
  });

  it("have days beside a moment, over ends of months and years", () => {
    expect([dayOf("2024-12-31T23:59:59Z"), dayOf("2024-12-31T23:59:59Z", 1)]).to.deep.equal([
      "2024-12-31",
      "2025-01-01",
    ]);
    expect(dayOf("2024-03-01T00:00:00Z", -1)).to.equal("2024-02-29");
  });
});
