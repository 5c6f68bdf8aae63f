import { expect } from "chai";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { placesOfWrong, readOrders, sentBy, wrongOrders, type OrdersFile } from "./orders.ts";

const PAYMENTS = "order: { from: anna, to: seller }";

/** A file with variables whose first step sends this. */
function sends(vars: string, send: string, more: Partial<OrdersFile> = {}): OrdersFile {
  return { vars, payments: PAYMENTS, steps: [`quote: { send: ${send} }`], ...more };
}

/** What the first step sends, in minor units. */
function sentIn({ steps: [first] }: Scenario): bigint | undefined {
  return first === undefined ? undefined : sentBy(first);
}

describe("a variable", () => {
  it("stands for its value, with quotes around its braces and without", () => {
    for (const send of ["{order}", '"{order}"', "{ order }", "'{order}'"])
      expect(sentIn(readOrders(sends("{ order: 10.00 EUR }", send)))).to.equal(1_000n);
  });

  it("is made of others, in any order", () => {
    const vars = '{ half: "{order / 2}", order: "{base} + 2.00 EUR", base: 10.00 EUR }';
    expect(sentIn(readOrders(sends(vars, "{50% of half}")))).to.equal(300n);
  });

  it("stands in times, parties, rates, titles and beside text", () => {
    const file = sends("{ order: 10.00 EUR, wait: 90s, usd: 1.10 }", "{order}", {
      title: "Over {order}",
      steps: ["quote: { send: {order} }", 'pay:\n    at: "+{wait}"', "fund:\n    at: +{wait * 2}"],
      more: "alternatives: [{ title: { en: x, zh: x }, costBps: 1, source: a, asOf: '{usd}' }]\n",
    });
    const { title, steps, alternatives } = readOrders(file);
    expect(title.en).to.equal("Over 10.00 EUR");
    expect(steps.map(({ at }) => at)).to.deep.equal([undefined, { after: 90n }, { after: 180n }]);
    expect(alternatives[0]?.asOf).to.equal("1.10");
  });

  it("is replaced from the command line", () => {
    const file = sends("{ order: 10.00 EUR }", "{order}");
    expect(sentIn(readOrders(file, { set: ["vars.order=7.00 EUR"] }))).to.equal(700n);
    expect(sentIn(readOrders(file, { set: ["steps.1.quote.send={order * 2}"] }))).to.equal(2_000n);
    expect(placesOfWrong(file, { set: ["vars.ordr=7.00 EUR"] })).to.deep.equal(["--set:1:1 VARIABLE_UNUSED"]);
  });

  it("is tried otherwise by its path", () => {
    const whatIf = "whatIf: [{ set: vars.order, from: 5.00 EUR, to: 20.00 EUR, step: 1.00 EUR }]\n";
    const { whatIf: [first] = [] } = readOrders(sends("{ order: 10.00 EUR }", "{order}", { more: whatIf }));
    expect(first?.value).to.equal("10.00 EUR");
    const wrong = whatIf
      .replace("to: 20.00 EUR", "to: 20.00 USD")
      .replace("from: 5.00 EUR", "from: 5.00 USD");
    expect(placesOfWrong(sends("{ order: 10.00 USD }", "{order}", { more: wrong }))).to.not.deep.equal([]);
  });

  it("leaves braces alone in a file without variables and tables", () => {
    const { title } = readOrders({
      payments: PAYMENTS,
      title: "Set {x}",
      steps: ["quote: { send: 1.00 EUR }"],
    });
    expect(title.en).to.equal("Set {x}");
  });

  it("leaves a step in braces a step", () => {
    const { steps } = readOrders(
      sends("{ order: 10.00 EUR, pay: 1.00 EUR }", "{order + pay}", {
        steps: ["quote: { send: {order + pay} }", "{ pay }"],
      }),
    );
    expect(steps.map(({ verb }) => verb)).to.deep.equal(["quote", "pay"]);
  });

  it("is named where what it stands for is refused, at the place of its use", () => {
    const [wrong = "", ...others] = wrongOrders(sends("{ order: 10.005 EUR }", "{order}"));
    expect(others).to.deep.equal([]);
    expect(wrong).to.match(/^shop\/orders\.yaml:13:20 AMOUNT_TOO_PRECISE /);
    expect(wrong).to.include("(with order = 10.005 EUR (shop/orders.yaml:4:16))");
  });

  const wrong: readonly (readonly [name: string, vars: string, send: string, places: string[]])[] = [
    ["needs itself", '{ order: "{order}" }', "{order}", ["4:16 VARIABLE_CYCLIC"]],
    ["needs itself over others", '{ a: "{b}", b: "{c}", c: "{a}" }', "{a}", ["4:12 VARIABLE_CYCLIC"]],
    ["is not there", "{ ordr: 10.00 EUR }", "{order}", ["13:20 NAME_MISSPELT"]],
    ["is like none", "{ x: 10.00 EUR }", "{order}", ["13:20 NAME_UNKNOWN"]],
    ["is not used", "{ order: 1.00 EUR, more: 5 }", "{order}", ["4:26 VARIABLE_UNUSED"]],
    ["is a list", "{ order: [1] }", "{order}", ["4:16 VALUE_KIND"]],
    ["has no value", "{ order: }", "{order}", ["4:9 VALUE_MISSING"]],
    ["has a keyword's name", "{ of: 1 }", "1.00 EUR", ["4:9 FIELD_MALFORMED"]],
    ["has the number's name", "{ number: 1 }", "1.00 EUR", ["4:9 FIELD_MALFORMED"]],
    ["has a prototype's name", "{ __proto__: 1 }", "1.00 EUR", ["4:9 FIELD_MALFORMED"]],
    ["is divided by zero", "{ order: 1.00 EUR }", "{order / 0}", ["13:20 DIVISION_BY_ZERO"]],
    ["is wrong itself, once", '{ a: "{b}", b: "{1 / 0}" }', "{a}", ["4:22 DIVISION_BY_ZERO"]],
    ["stands among other braces", "{ order: 1.00 EUR }", "50% of {order}", ["13:27 YAML_INVALID"]],
    ["is a list of variables", "[order]", "1.00 EUR", ["4:7 VALUE_KIND"]],
  ];
  for (const [name, vars, send, places] of wrong)
    it(`is refused where it ${name}`, () => {
      expect(placesOfWrong(sends(vars, send))).to.deep.equal(
        places.map((place) => `shop/orders.yaml:${place}`),
      );
    });

  it("is one of 200, and a chain of them all is followed", () => {
    const chain = (count: number): string => {
      const links = Array.from({ length: count - 1 }, (_, index) => `v${index + 1}: "{v${index}}"`);
      return `{ v0: 1.00 EUR, ${links.join(", ")} }`;
    };
    expect(sentIn(readOrders(sends(chain(200), "{v199}")))).to.equal(100n);
    expect(placesOfWrong(sends(chain(201), "{v200}"))[0]).to.match(/ FILE_TOO_COMPLEX$/);
  });
});
