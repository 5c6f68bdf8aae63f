import { expect } from "chai";
import { dayIn, inOrder, invalidIn, RatesByDay, rateIn } from "../../../../src/fx/sources/ecb/ecb-layout.ts";

const invalid = invalidIn("rates");
const cell = (text: string, line = 1) => ({ text, line, column: 1 });
const usd = { units: 10_472n, decimals: 4 };

describe("what the layouts of reference rates share", () => {
  it("reads days and rates, and N/A as none", () => {
    expect(dayIn(cell("2025-01-24"), invalid)).to.equal(20_112n);
    expect(rateIn(cell("1.0472"), "USD", invalid)).to.deep.equal(usd);
    expect(rateIn(cell("N/A"), "USD", invalid)).to.equal(undefined);
    for (const text of ["", "0", "-1", "NaN", "1e-7", "1,0472"])
      expect(() => rateIn(cell(text), "USD", invalid), text).to.throw("is not a rate of USD");
  });

  it("puts days in order, and refuses those that are in none", () => {
    const day = (text: string) => ({ day: dayIn(cell(text), invalid), rates: new Map(), first: cell(text) });
    const [one, two, three] = ["2025-01-22", "2025-01-23", "2025-01-24"].map(day);
    if (one === undefined || two === undefined || three === undefined) throw new Error("three days");
    expect(inOrder([], [two, one], invalid).days.map((each) => each.day)).to.deep.equal([one.day, two.day]);
    expect(() => inOrder([], [one, three, two], invalid)).to.throw("out of order");
    expect(() => inOrder([], [one, one], invalid)).to.throw("occurs twice");
    expect(() => inOrder([], [], invalid)).to.throw("it has no day");
  });

  it("collects rates that come one by one, each once", () => {
    const rates = new RatesByDay(invalid);
    rates.add(cell("2025-01-24"), cell("USD"), usd);
    rates.add(cell("2025-01-23"), cell("JPY"), undefined);
    expect(rates.all().codes).to.deep.equal(["USD", "JPY"]);
    expect(rates.all().days.map(({ day }) => day)).to.deep.equal([20_112n]);
    expect(() => rates.add(cell("2025-01-24"), cell("USD"), usd)).to.throw("USD has two rates on 2025-01-24");
    expect(() => rates.add(cell("2025-01-24"), cell(""), usd)).to.throw("a column has no name");
  });
});
