import { expect } from "chai";
import { ORDERS_CSV, placesOfWrong, readOrders, sentBy, wrongOrders } from "./orders.ts";

const CSV = "csv: orders.csv";
const QUOTE = "quote: { payment: order, send: {amount} }";

describe("a group with a table", () => {
  it("has a payment for each row, with parties and amounts of its own", () => {
    const { payments, steps } = readOrders({ steps: [QUOTE] });
    const parties = payments.map(({ name, payer, group }) => [name, payer, group]);
    expect(parties).to.deep.equal([
      ["order-1", "anna", "order"],
      ["order-2", "bert", "order"],
      ["order-3", "anna", "order"],
    ]);
    const sent = steps.map(sentBy);
    expect(sent).to.deep.equal([1_200n, 14_050n, 3_310n]);
  });

  it("takes its rows from the scenario, with variables in them", () => {
    const payments =
      'order: { from: anna, to: seller, each: [{ amount: 5.00 EUR }, { amount: "{limit * 2}" }, { amount: {limit} }] }';
    const { steps } = readOrders({ vars: "{ limit: 10.00 EUR }", payments, steps: [QUOTE] });
    expect(steps.map(sentBy)).to.deep.equal([500n, 2_000n, 1_000n]);
  });

  it("knows the number of each, works with columns, and has expectations by row", () => {
    const steps = [
      'quote: { payment: order, send: "{50% of amount + 1.00 EUR * number}" }\n    expect: { balances: { anna: "{5000.00 EUR - 1.00 EUR * number}" } }',
    ];
    const read = readOrders({ steps }).steps;
    expect(read.map(sentBy)).to.deep.equal([700n, 7_225n, 1_955n]);
    // Balances are those after the last.
    expect(read.map(({ expect: { balances } = {} }) => balances?.[0]?.amount.minor)).to.deep.equal([
      undefined,
      undefined,
      499_700n,
    ]);
  });

  it("takes a cell for what it is: no formula, no expression, no byte order mark", () => {
    const csv = "\uFEFFamount,note\r\n1.00 EUR,=1+1\r\n2.00 EUR,{amount}\r\n";
    const payments = `order: { from: anna, to: seller, ${CSV} }`;
    const { payments: read } = readOrders({ payments, steps: [QUOTE] }, { csv });
    expect(read).to.have.lengthOf(2);
    const steps = ["quote: { payment: order, send: {note} }"];
    expect(wrongOrders({ payments, steps }, { csv })[0]).to.include('"=1+1" is not an amount');
  });

  it("names the payment, the column and the cell where a value is refused", () => {
    const csv = ORDERS_CSV.replace("140.50 EUR", '"140,50 EUR"');
    const [wrong = "", ...others] = wrongOrders({ steps: [QUOTE] }, { csv });
    expect(others).to.deep.equal([]);
    expect(wrong).to.match(/^shop\/orders\.yaml:13:36 AMOUNT_MALFORMED /);
    expect(wrong).to.include("(payment order-2, with amount = 140,50 EUR (shop/orders.csv:3:6))");
  });

  const wrong: readonly (readonly [name: string, csv: string, place: string])[] = [
    ["a row too short", "buyer,amount\nanna\n", "shop/orders.csv:2:1 CSV_INVALID"],
    ["a column twice", "amount,amount\n1,1\n", "shop/orders.csv:1:8 KEY_REPEATED"],
    ["a column that is no name", "Net amount,b\n1,1\n", "shop/orders.csv:1:1 FIELD_MALFORMED"],
    ["no column's name", ",b\n1,1\n", "shop/orders.csv:1:1 FIELD_MALFORMED"],
    ["a variable's name", "limit,b\n1,1\n", "shop/orders.csv:1:1 NAME_TAKEN"],
    ["the number's name", "number,b\n1,1\n", "shop/orders.csv:1:1 FIELD_MALFORMED"],
    ["no rows", "buyer,amount\n", "shop/orders.csv:2:1 CSV_INVALID"],
    ["nothing in it", "", "shop/orders.csv:1:1 CSV_INVALID"],
    ["a control character", "buyer,amount\nanna,\u001b[31m\n", "shop/orders.csv:2:6 CHARACTER_REFUSED"],
    ["another encoding", "buyer,amount\nan\ufffdna,1\n", "shop/orders.csv:2:3 CSV_INVALID"],
    ["more than a megabyte", `a\n${"x".repeat(1_000_000)}`, "shop/orders.csv:1:1 FILE_TOO_LARGE"],
  ];
  for (const [name, csv, place] of wrong)
    it(`is refused for ${name}, with the place in the table, and for nothing that follows from it`, () => {
      const steps = ["quote: { payment: order, send: {amount} }", "pay: { payment: order, nth: 2 }"];
      const file = {
        vars: "{ limit: 1.00 EUR }",
        steps: [...steps, "quote: { payment: order, send: {limit} }"],
      };
      expect(placesOfWrong(file, { csv })).to.deep.equal([place]);
    });

  const wrongFiles: readonly (readonly [name: string, payments: string, step: string, places: string[]])[] = [
    [
      "two sources of payments",
      `order: { from: anna, to: seller, count: 2, ${CSV} }`,
      "",
      ["11:10 FIELDS_NOT_ONE"],
    ],
    [
      "a table that is not there",
      "order: { from: anna, to: seller, csv: x.csv }",
      "",
      ["11:41 SCENARIO_FILE_UNREADABLE"],
    ],
    [
      "rows of other columns",
      "order: { from: anna, to: seller, each: [{ amount: 1.00 EUR }, { x: 1 }] }",
      "",
      ["11:65 ROW_COLUMNS"],
    ],
    ["no rows", "order: { from: anna, to: seller, each: [] }", "", ["11:42 VALUE_KIND"]],
    [
      "a payer of a row that is its payee",
      'order: { from: "{amount}", to: seller, each: [{ amount: anna }, { amount: seller }] }',
      "pay: { payment: order }",
      ["11:34 PAYER_IS_PAYEE"],
    ],
    [
      "a party of a row that there is not",
      'order: { from: "{amount}", to: seller, each: [{ amount: anna }, { amount: carl }] }',
      "pay: { payment: order }",
      ["11:18 NAME_UNKNOWN"],
    ],
  ];
  for (const [name, payments, step, places] of wrongFiles)
    it(`is refused for ${name}`, () => {
      const file = { payments, steps: [step === "" ? QUOTE : step] };
      expect(placesOfWrong(file)).to.deep.equal(places.map((place) => `shop/orders.yaml:${place}`));
    });

  it("has columns that steps on others cannot use", () => {
    const payments = `order: { from: anna, to: seller, ${CSV} }\n  other: { from: anna, to: seller }`;
    const [wrong] = wrongOrders({ payments, steps: [QUOTE.replace("order", "other")] });
    expect(wrong).to.match(/^shop\/orders\.yaml:14:36 COLUMN_NOT_HERE .*"amount" is one of order/);
  });

  it("is read where it is as large as it may be", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `${index + 1}.00 EUR\n`);
    const payments = `order: { from: anna, to: seller, ${CSV} }`;
    const { steps } = readOrders({ payments, steps: [QUOTE] }, { csv: `amount\n${rows.join("")}` });
    expect(steps).to.have.lengthOf(10_000);
  });

  it("is refused with many mistakes, and not with one for each of 10,000 rows", () => {
    const payments = `order: { from: anna, to: seller, ${CSV} }`;
    const wrong = placesOfWrong({ payments, steps: [QUOTE] }, { csv: `amount\n${"x\n".repeat(10_000)}` });
    expect(wrong.length).to.be.within(1, 510);
  });
});

describe("the payments of a file", () => {
  const groups = (count: number): string =>
    Array.from({ length: count }, (_, index) => `g${index}: { from: anna, to: seller, count: 10000 }`).join(
      "\n  ",
    );

  it("are 100,000 at most, counted before a group is expanded", () => {
    const steps = ["quote: { payment: g0, nth: 1, send: 1.00 EUR }"];
    expect(readOrders({ payments: groups(10), steps }).payments).to.have.lengthOf(100_000);
    expect(placesOfWrong({ payments: groups(11), steps })).to.deep.equal([
      "shop/orders.yaml:21:3 PAYMENTS_TOO_MANY",
    ]);
    expect(placesOfWrong({ payments: groups(2_100), steps })[0]).to.equal(
      "shop/orders.yaml:21:3 PAYMENTS_TOO_MANY",
    );
  });

  it("make 100,000 steps at most, counted before a step is expanded", () => {
    const pays = (count: number): string[] => [
      ...Array<string>(9).fill("pay: { payment: g0 }"),
      ...Array<string>(count).fill("pay: { payment: g0, except: [1] }"),
    ];
    expect(readOrders({ payments: groups(1), steps: pays(1) }).steps).to.have.lengthOf(99_999);
    expect(placesOfWrong({ payments: groups(1), steps: pays(2) })).to.deep.equal([
      "shop/orders.yaml:23:5 STEPS_TOO_MANY",
    ]);
  });
});
