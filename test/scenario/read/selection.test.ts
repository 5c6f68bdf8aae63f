import { expect } from "chai";
import { paymentsOf, placesOfWrong, readOrders, wrongOrders } from "./orders.ts";

const QUOTE = "quote: { payment: order, send: {amount} }";

/** A file that pays these of its three orders. */
const pays = (choice: string) => ({
  vars: "{ limit: 30.00 EUR }",
  steps: [
    QUOTE,
    `pay: { payment: order, ${choice} }`,
    "fund: { payment: order, where: { amount: '> {limit}' } }",
  ],
});

/** The numbers of the orders that are paid. */
const paid = (choice: string): string =>
  paymentsOf(readOrders(pays(choice)), "pay")
    .map((name) => name.replace("order-", ""))
    .join(" ");

describe("the payments of a group that a step is about", () => {
  const cases: readonly (readonly [choice: string, numbers: string])[] = [
    ["every: 2", "2"],
    ["nth: 3", "3"],
    ["nth: [3, 1]", "1 3"],
    ["only: order-2", "2"],
    ["only: [order-3, 1]", "1 3"],
    ["except: order-2", "1 3"],
    ["except: [1, order-2]", "3"],
    ["where: { country: DE }", "1"],
    ["where: { country: [DE, AT] }", "1 3"],
    ['where: { country: "!= DE" }', "2 3"],
    ['where: { amount: "> 12.00 EUR" }', "2 3"],
    ['where: { amount: ">= 12.00 EUR" }', "1 2 3"],
    ['where: { amount: "< 33.10 EUR" }', "1"],
    ['where: { amount: "<= 33.1 EUR" }', "1 3"],
    ['where: { amount: "= 12 EUR" }', "1"],
    ['where: { amount: "> 12.00 EUR and < 100.00 EUR" }', "3"],
    ['where: { amount: "> {limit}" }', "2 3"],
    ['where: { amount: ["< {limit}", "> 100.00 EUR"] }', "1 2"],
    ['where: { placed: "< 2025-01-23T16:30:00Z" }', "1 2"],
    ['where: { number: ">= 2" }', "2 3"],
    ['where: { amount: "> {10.00 EUR * number}" }', "1 2 3"],
    ["where: { buyer: anna, country: AT }", "3"],
    // All of them must take it, and every and nth count the whole group.
    ["where: { buyer: anna }, nth: [2, 3]", "3"],
    ["every: 1, except: [order-1], where: { buyer: anna }", "3"],
  ];
  for (const [choice, numbers] of cases)
    it(`are ${numbers} with ${choice}`, () => {
      expect(paid(choice)).to.equal(numbers);
    });

  const wrong: readonly (readonly [choice: string, column: number, code: string])[] = [
    ["nth: 4", 33, "FIELD_OUT_OF_RANGE"],
    ["nth: [1, 0]", 37, "FIELD_OUT_OF_RANGE"],
    ["every: 4", 35, "FIELD_OUT_OF_RANGE"],
    ["only: order-9", 34, "NAME_MISSPELT"],
    ["only: [order-1, 4]", 44, "NAME_UNKNOWN"],
    ["except: []", 36, "VALUE_KIND"],
    ["where: { amout: 1 }", 37, "NAME_MISSPELT"],
    ["where: amount", 35, "VALUE_KIND"],
    ["where: { amount: '>' }", 45, "FIELD_MALFORMED"],
    [`where: { amount: '>${" ".repeat(200)}1' }`, 45, "FIELD_MALFORMED"],
    ["where: { amount: '> 10.00 USD' }", 45, "COMPARISON_UNFIT"],
    ["where: { amount: '> 10' }", 45, "COMPARISON_UNFIT"],
    ["where: { country: '> A' }", 46, "COMPARISON_UNFIT"],
    ["where: { amount: '> {limt}' }", 45, "NAME_MISSPELT"],
    ["where: { country: XX }", 5, "SELECTION_EMPTY"],
    ["nht: 1", 28, "KEY_MISSPELT"],
  ];
  for (const [choice, column, code] of wrong)
    it(`are refused with ${choice.slice(0, 40)}`, () => {
      expect(placesOfWrong(pays(choice))).to.deep.equal([`shop/orders.yaml:14:${column} ${code}`]);
    });

  it("are those of a group with a count, by number and by its number as a column", () => {
    const file = (choice: string) => ({
      payments: "order: { from: anna, to: seller, count: 12 }",
      steps: ["quote: { payment: order, send: 1.00 EUR }", `pay: { payment: order, ${choice} }`],
    });
    expect(paymentsOf(readOrders(file("nth: 11")), "pay")).to.deep.equal(["order-11"]);
    expect(paymentsOf(readOrders(file('where: { number: "> 10" }')), "pay")).to.deep.equal([
      "order-11",
      "order-12",
    ]);
    expect(paymentsOf(readOrders(file("every: 6")), "pay")).to.deep.equal(["order-06", "order-12"]);
    expect(placesOfWrong(file("where: { amount: 1 }"))).to.deep.equal([
      "shop/orders.yaml:14:37 NAME_UNKNOWN",
    ]);
  });

  it("are chosen of groups alone", () => {
    const file = {
      payments: "order: { from: anna, to: seller }",
      steps: ["quote: { send: 1.00 EUR, nth: 1 }"],
    };
    expect(placesOfWrong(file)).to.deep.equal(["shop/orders.yaml:13:30 KEY_UNKNOWN"]);
  });

  it("are named where a column cannot be compared", () => {
    const [wrongOne] = wrongOrders(pays("where: { amount: '> 10.00 USD' }"));
    expect(wrongOne).to.include("12.00 EUR cannot be compared with 10.00 USD");
    expect(wrongOne).to.include("(payment order-1, with amount = 12.00 EUR (shop/orders.csv:2:6))");
  });
});
