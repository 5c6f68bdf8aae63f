import { expect } from "chai";
import { barWindow } from "../../../../web/player/steps/bar-window.ts";

describe("barWindow", () => {
  it("shows every mark of up to 24 steps, without a ribbon", () => {
    expect(barWindow(24, 20)).to.deep.equal({ first: 1, last: 24, ribbon: false });
  });

  it("shows 15 marks around the present step of a longer run", () => {
    expect(barWindow(25, 12)).to.deep.equal({ first: 5, last: 19, ribbon: true });
  });

  it("shows a window of a run that is too long for a projector", () => {
    expect(barWindow(21, 8, 15)).to.deep.equal({ first: 1, last: 15, ribbon: true });
    expect(barWindow(15, 8, 15)).to.deep.equal({ first: 1, last: 15, ribbon: false });
  });

  it("stops at both ends", () => {
    expect(barWindow(1000, 1)).to.include({ first: 1, last: 15 });
    expect(barWindow(1000, 1000)).to.include({ first: 986, last: 1000 });
  });

  it("always has the present step in it", () => {
    for (let position = 1; position <= 40; position += 1) {
      const { first, last } = barWindow(40, position);
      expect(position).to.be.within(first, last);
      expect(last - first).to.equal(14);
    }
  });
});
