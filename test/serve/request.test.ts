import { expect } from "chai";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { orderOf } from "../../src/serve/request.ts";
import { Shelf } from "../../src/serve/shelf.ts";

const SCENARIO = `title: Orders
teaches: Each order is quoted.
clock: 2025-01-23T15:30:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
rates: { EUR/USD: { constant: 1.0404 }, EUR/CNY: { constant: 7.5829 } }
payments: { order: { from: buyer, to: seller, csv: orders.csv } }
steps: [{ quote: { send: "{amount}" } }]
`;

describe("a run that the page asks for", () => {
  let folder: string;
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "corridor-request-"));
  });
  after(() => fs.rmSync(folder, { recursive: true }));

  it("is another one where a table that the scenario names was changed", () => {
    fs.writeFileSync(path.join(folder, "orders.yaml"), SCENARIO);
    const orders = path.join(folder, "orders.csv");
    fs.writeFileSync(orders, "amount\n10.00 EUR\n");
    const shelf = new Shelf([folder]);
    const identity = (): string => orderOf({ scenario: "orders" }, shelf).identity;
    const before = identity();
    expect(before)
      .to.match(/^[0-9a-f]{64}$/)
      .and.to.equal(identity());
    fs.writeFileSync(orders, "amount\n10.01 EUR\n");
    expect(identity()).to.not.equal(before);
  });

  it("is known by its text where that cannot be read", () => {
    const { identity } = orderOf({ source: "title: [" }, new Shelf([folder]));
    expect(identity).to.equal("title: [");
  });
});
