import { expect } from "chai";
import type { PlayerPayment } from "../../../src/report/player/player-document.ts";
import { filterPayments } from "../../../web/player/filter-payments.ts";

const payment = (name: string, state: string, refused: boolean): PlayerPayment =>
  ({ name, title: name, payer: "buyer", payee: "seller", state, refused }) as PlayerPayment;
const payments = [
  payment("order-1", "Released", false),
  payment("order-2", "Released", true),
  payment("order-3", "Reclaimed", true),
];
const found = (filter: Partial<Parameters<typeof filterPayments>[1]>): string[] =>
  filterPayments(payments, { text: "", state: "", onlyRefused: false, ...filter }).map(({ name }) => name);

describe("filterPayments", () => {
  it("has all without a filter", () => {
    expect(found({})).to.have.length(3);
  });

  it("filters by text, by state and by whether a step was refused, together", () => {
    expect(found({ text: "order-2 buyer" })).to.deep.equal(["order-2"]);
    expect(found({ state: "Released" })).to.deep.equal(["order-1", "order-2"]);
    expect(found({ state: "Released", onlyRefused: true })).to.deep.equal(["order-2"]);
  });
});
