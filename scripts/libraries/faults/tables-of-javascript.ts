import { exactly } from "./exactly.ts";
import type { Fault } from "./fault.ts";

/** Libraries of JavaScript that convert by a table of rates, or format: what they give is a number. */
export const TABLES_OF_JAVASCRIPT: readonly Fault[] = [
  {
    id: "money-fx-cent-lost",
    library: "money-fx",
    what: "The product is a double, from which a cent is lost where it is rounded down.",
    program: {
      imports: ['const fx = require("money");', 'fx.base = "EUR"; fx.rates = { EUR: 1, USD: 1.0835 };'],
      code: 'console.log(Math.floor(fx.convert(10000, { from: "EUR", to: "USD" }) * 100) / 100);',
    },
    got: "10834.99",
    right: () => exactly(["10000.00", "1.0835"], 2, "floor"),
    sum: "10000.00 × 1.0835 = 10835.00",
  },
  {
    id: "cashify-cent-lost",
    library: "cashify",
    what: "The product is a double, from which a cent is lost where it is rounded down.",
    program: {
      imports: [
        'const { Cashify } = require("cashify");',
        'const rates = new Cashify({ base: "EUR", rates: { EUR: 1, USD: 1.0006 } });',
      ],
      code: 'console.log(Math.floor(rates.convert(10000, { from: "EUR", to: "USD" }) * 100) / 100);',
    },
    got: "10005.99",
    right: () => exactly(["10000.00", "1.0006"], 2, "floor"),
    sum: "10000.00 × 1.0006 = 10006.00",
    documented:
      "its README, Floating point issues: not a complete solution; BigJs is its way to exact figures",
  },
  {
    id: "easy-currencies-cent-lost",
    library: "easy-currencies",
    what: "The product is a double, from which a cent is lost where it is rounded down.",
    program: {
      imports: ['const { Converter } = require("easy-currencies");'],
      code: 'new Converter().convert(10000, "EUR", "USD", { USD: 1.0835 }).then((units) => console.log(Math.floor(units * 100) / 100));',
    },
    got: "10834.99",
    right: () => exactly(["10000.00", "1.0835"], 2, "floor"),
    sum: "10000.00 × 1.0835 = 10835.00",
  },
  {
    id: "accounting-half",
    library: "accounting",
    what: "toFixed rounds a half down where its double is below it; by the README it treats floats more like decimals.",
    program: {
      imports: ['const accounting = require("accounting");'],
      code: "console.log(accounting.toFixed(1.005, 2));",
    },
    got: "1.00",
    right: () => exactly(["1.005"], 2, "half-up"),
    sum: "1.005 is half-way between 1.00 and 1.01",
  },
];
