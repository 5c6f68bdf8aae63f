import { expect } from "chai";
import { findCards, matches } from "../../../web/library/find-cards.ts";

const card = (name: string, en: string, zh: string) => ({
  name,
  title: { en, zh },
  teaches: "",
  marks: [{ verb: { en: "pay", zh: "付款" }, mark: "normal" as const }],
});
const library = {
  groups: [
    { subject: "normal", title: "Normal", scenarios: [card("01-happy-path", "A payment", "一笔付款")] },
    { subject: "rates", title: "Rates", scenarios: [card("10-franc-2015", "The franc", "瑞士法郎")] },
  ],
  lessons: [{ number: 3, id: "03-locked", title: "Locked", aim: "escrow", minutes: { core: 25, make: 10 } }],
};

describe("matches", () => {
  it("wants every word, in any language, whatever the case", () => {
    expect(matches("FRANC 法郎", [{ en: "The franc", zh: "瑞士法郎" }])).to.equal(true);
    expect(matches("franc pound", ["The franc"])).to.equal(false);
    expect(matches("  ", [])).to.equal(true);
  });
});

describe("findCards", () => {
  it("leaves out groups in which nothing is found", () => {
    const { groups, lessons } = findCards(library, "franc");
    expect(groups.map(({ subject }) => subject)).to.deep.equal(["rates"]);
    expect(lessons).to.deep.equal([]);
  });

  it("finds scenarios by their steps, and lessons by their aim", () => {
    expect(findCards(library, "付款").groups).to.have.length(2);
    expect(findCards(library, "escrow").lessons).to.have.length(1);
  });
});
