import { exactly, shares } from "./exactly.ts";
import type { Fault } from "./fault.ts";

/** Libraries of JavaScript that know currencies. */
export const MONEY_OF_JAVASCRIPT: readonly Fault[] = [
  {
    id: "dinero-number-feed",
    library: "dinero-number",
    what: "A rate of 18 decimals, as feeds have them, takes the product beyond 2^53, and a cent is lost.",
    program: {
      imports: [
        'const { dinero, convert, transformScale, toSnapshot, down } = require("dinero.js");',
        'const [EUR, USD] = ["EUR", "USD"].map((code) => ({ code, base: 10, exponent: 2 }));',
        "const rates = { USD: { amount: 1001400000000000000, scale: 18 } };",
      ],
      code: "console.log(toSnapshot(transformScale(convert(dinero({ amount: 1000000, currency: EUR }), USD, rates), 2, down)).amount);",
    },
    got: "1001399",
    right: () => exactly(["1000000", "1.0014"], 0, "floor"),
    sum: "10000.00 EUR × 1.0014 = 10014.00, which are 1001400 cents",
    documented: "its guide on precision and large numbers, which takes dinero.js/bigint there",
  },
  {
    id: "currency-divisor",
    library: "currency",
    what: "The number that is divided by is cut to six decimals.",
    program: {
      imports: ['const currency = require("currency.js");'],
      code: 'console.log(currency("10000.00").divide(0.00642391).toString());',
    },
    got: "1556662.52",
    right: () => exactly(["10000.00", "1/0.00642391"], 2, "half-up"),
    sum: "10000.00 / 0.00642391 = 1556684.3246…; 10000.00 / 0.006424 is what came",
  },
  {
    id: "currency-rounded-twice",
    library: "currency",
    what: "A product is rounded to two decimals more and then to the cent, so that what is under a half counts as one.",
    program: {
      imports: ['const currency = require("currency.js");'],
      code: 'console.log(currency("10000.00").multiply(1.08350049996).toString());',
    },
    got: "10835.01",
    right: () => exactly(["10000.00", "1.08350049996"], 2, "half-up"),
    sum: "10000.00 × 1.08350049996 = 10835.0049996, and 0.49996 of a cent is less than half of one",
  },
  {
    id: "currency-text-rounded-twice",
    library: "currency",
    what: "A text with more decimals is rounded twice as well.",
    program: {
      imports: ['const currency = require("currency.js");'],
      code: 'console.log(currency("0.00499996").toString());',
    },
    got: "0.01",
    right: () => exactly(["0.00499996"], 2, "half-up"),
    sum: "0.00499996 is less than 0.005",
  },
  {
    id: "currency-credit-note",
    library: "currency",
    what: "A credit note comes to a cent less than the invoice that it takes back: a half is rounded towards plus infinity.",
    program: {
      imports: ['const currency = require("currency.js");'],
      code: 'console.log(currency("10000.50").multiply(0.19).toString(), currency("-10000.50").multiply(0.19).toString());',
    },
    got: "1900.10 -1900.09",
    right: () =>
      `${exactly(["10000.50", "0.19"], 2, "half-up")} ${exactly(["-10000.50", "0.19"], 2, "half-up")}`,
    sum: "10000.50 × 0.19 = 1900.095; both ways it is the same tie",
  },
  {
    id: "currency-other-texts",
    library: "currency",
    what: "A text in another notation is read as another number, with errorOnInvalid too.",
    program: {
      imports: ['const currency = require("currency.js");'],
      code: 'console.log(currency("1e3", { errorOnInvalid: true }).toString(), currency("1.234,56", { errorOnInvalid: true }).toString());',
    },
    got: "13.00 1.23",
    right: () => `${exactly(["1000"], 2, "half-up")} ${exactly(["1234.56"], 2, "half-up")}`,
    sum: "1e3 is 1000, and 1.234,56 is 1234.56 where a comma stands before the decimals; an error would do as well",
  },
  {
    id: "bigint-money-nothing",
    library: "bigint-money",
    what: "A text without a digit is read as zero.",
    program: {
      imports: ['const { Money } = require("bigint-money");'],
      code: 'console.log(["", "-", "."].map((text) => new Money(text, "EUR").toFixed(2)).join(" "));',
    },
    got: "0.00 0.00 0.00",
    right: () => "an error",
    sum: "none of the three is a number",
  },
  {
    id: "dintero-share",
    library: "dintero-money",
    what: "A share is more than a whole cent above what is due; the README distributes a rest equally.",
    program: {
      imports: ['const { Money } = require("@dintero/money");'],
      code: 'console.log(Money.of("10000.00", "EUR").distributeBy([21, 17, 25, 4]).map((share) => share.toFractionlessAmount()).join(" "));',
    },
    got: "313434 253731 373134 59701",
    right: () => shares(1_000_000n, [21n, 17n, 25n, 4n]),
    sum: "1000000 × 21/67 = 313432.84, and so 313433 at most; × 17/67 = 253731.34, × 25/67 = 373134.33, × 4/67 = 59701.49",
  },
  {
    id: "half0wl-whole-amounts",
    library: "half0wl-money",
    what: 'A text that ends in ".00" is read as minor units; the README reads "10.00" as 1000 of them.',
    program: {
      imports: ['const { Money } = require("@half0wl/money");'],
      code: 'console.log(Money.fromString("EUR", "10000.00").getAmount());',
    },
    got: "10000",
    right: () => exactly(["10000.00", "100"], 0, "half-up"),
    sum: "10000.00 EUR are 10000 × 100 = 1000000 cents",
  },
  {
    id: "half0wl-thousands",
    library: "half0wl-money",
    what: "A text with a separator of thousands is read up to it.",
    program: {
      imports: ['const { Money } = require("@half0wl/money");'],
      code: 'console.log(Money.fromString("EUR", "10,000.50").getAmount());',
    },
    got: "10",
    right: () => exactly(["10000.50", "100"], 0, "half-up"),
    sum: "10,000.50 EUR are 1000050 cents; an error would do as well",
  },
  {
    id: "js-money-decimals",
    library: "js-money",
    what: "An amount with the decimals of its currency is refused: it is multiplied by 100 as a double.",
    program: {
      imports: ['const Money = require("js-money");'],
      code: 'try { console.log(Money.fromDecimal("19.99", "EUR").amount); } catch (error) { console.log(error.message); }',
    },
    got: "Amount must be an integer",
    right: () => exactly(["19.99", "100"], 0, "half-up"),
    sum: "19.99 EUR are 1999 cents; the double 19.99 * 100 is 1998.9999999999998",
  },
  ...(["js-money", "ts-money"] as const).flatMap((library): readonly Fault[] => {
    const imports = [`const ${library === "js-money" ? "Money" : "{ Money }"} = require("${library}");`];
    return [
      {
        id: `${library}-cent-lost`,
        library,
        what: "A whole cent is lost when a product is rounded down: it is a double.",
        program: {
          imports,
          code: 'console.log(Money.fromInteger(1000000, "EUR").multiply(1.0006, Math.floor).amount);',
        },
        got: "1000599",
        right: () => exactly(["1000000", "1.0006"], 0, "floor"),
        sum: "10000.00 EUR × 1.0006 = 10006.00, which are 1000600 cents",
      },
      {
        id: `${library}-share-of-nothing`,
        library,
        what: "A party with a ratio of nothing gets a cent.",
        program: {
          imports,
          code: 'console.log(Money.fromInteger(5, "EUR").allocate([0, 1, 1]).map((share) => share.amount).join(" "));',
        },
        got: "1 2 2",
        right: () => shares(5n, [0n, 1n, 1n]),
        sum: "5 × 0/2 = 0, and 5 × 1/2 = 2.5 twice",
      },
    ];
  }),
  {
    id: "money-math-credit-note",
    library: "money-math",
    what: "A negative product is not rounded to the nearest cent.",
    program: {
      imports: ['const money = require("money-math");'],
      code: 'console.log(money.mul("10000.05", "0.19"), money.mul("-10000.05", "0.19"));',
    },
    got: "1900.01 -1899.99",
    right: () =>
      `${exactly(["10000.05", "0.19"], 2, "half-up")} ${exactly(["-10000.05", "0.19"], 2, "half-up")}`,
    sum: "10000.05 × 0.19 = 1900.0095, and the nearest cent below zero is as far",
  },
  {
    id: "money-math-sign",
    library: "money-math",
    what: "A small negative product is positive.",
    program: {
      imports: ['const money = require("money-math");'],
      code: 'console.log(money.mul("-0.10", "0.05"));',
    },
    got: "0.01",
    right: () => exactly(["-0.10", "0.05"], 2, "half-up"),
    sum: "-0.10 × 0.05 = -0.005",
  },
  {
    id: "pesa-rounding-lost",
    library: "pesa",
    what: "The option bankersRounding: false is lost by the first operation.",
    program: {
      imports: ['const { pesa } = require("pesa");'],
      code: 'console.log(pesa("10000.25", { bankersRounding: false }).mul("0.1").round(2));',
    },
    got: "1000.02",
    right: () => exactly(["10000.25", "0.1"], 2, "half-up"),
    sum: "10000.25 × 0.1 = 1000.025, a tie, which goes up without bankers' rounding",
  },
  {
    id: "pesa-other-texts",
    library: "pesa",
    what: "A text with a decimal comma is read as another number.",
    program: {
      imports: ['const { pesa } = require("pesa");'],
      code: 'console.log(pesa("1.234,56").round(2), pesa(",32").round(2));',
    },
    got: "1.23 32.00",
    right: () => `${exactly(["1234.56"], 2, "half-up")} ${exactly(["0.32"], 2, "half-up")}`,
    sum: "1.234,56 is 1234.56 where a comma stands before the decimals, and ,32 is 0.32; an error would do as well",
    documented: "its README, value: a comma separates digits, and the point is always that of decimals",
  },
];
