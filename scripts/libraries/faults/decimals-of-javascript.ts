import { exactly } from "./exactly.ts";
import type { Fault } from "./fault.ts";

/** Libraries of JavaScript that know numbers only, and its own numbers. */
export const DECIMALS_OF_JAVASCRIPT: readonly Fault[] = [
  {
    id: "js-big-decimal-floor",
    library: "js-big-decimal",
    what: "divide rounds a negative quotient up by FLOOR and down by CEILING.",
    program: {
      imports: ['const big = require("js-big-decimal");', "const { FLOOR, CEILING } = big.RoundingModes;"],
      code: 'console.log(big.divide("-10000.00", "1.0835", 2, FLOOR), big.divide("-10000.00", "1.0835", 2, CEILING));',
    },
    got: "-9229.34 -9229.35",
    right: () =>
      `${exactly(["-10000.00", "1/1.0835"], 2, "floor")} ${exactly(["-10000.00", "1/1.0835"], 2, "ceil")}`,
    sum: "-10000 / 1.0835 = -9229.3493…: the floor is below it, the ceiling above",
  },
  {
    id: "js-big-decimal-small",
    library: "js-big-decimal",
    what: "divide loses a quotient that is small beside the decimals kept, so that CEILING and UP give nothing.",
    program: {
      imports: ['const big = require("js-big-decimal");', "const { UP, CEILING } = big.RoundingModes;"],
      code: 'console.log(big.divide("0.01", "200", 2, UP), big.divide("0.01", "200", 2, CEILING));',
    },
    got: "0.00 0.00",
    right: () =>
      `${exactly(["0.01", "1/200"], 2, "away-from-zero")} ${exactly(["0.01", "1/200"], 2, "ceil")}`,
    sum: "0.01 / 200 = 0.00005, and the next cent above is 0.01",
  },
  {
    id: "bigdecimal-half-even",
    library: "bigdecimal",
    what: "HALF_EVEN takes an odd neighbour.",
    program: {
      imports: ['const { BigDecimal, RoundingMode } = require("bigdecimal");'],
      code: 'console.log(new BigDecimal("31905412.465").setScale(2, RoundingMode.HALF_EVEN()).toPlainString());',
    },
    got: "31905412.47",
    right: () => exactly(["31905412.465"], 2, "half-even"),
    sum: "31905412.465 is half-way between .46 and .47, of which .46 is even",
  },
  {
    id: "dnum-divided",
    library: "dnum",
    what: "A quotient is rounded up whose rest is under a half.",
    program: {
      imports: ['const dnum = require("dnum");'],
      code: 'console.log(dnum.format(dnum.divide("10000.00", "1.0080", { decimals: 2 })));',
    },
    got: "9,920.64",
    right: () => exactly(["10000.00", "1/1.0080"], 2, "half-up").replace(/(?=...\.)/, ","),
    sum: "10000.00 / 1.0080 = 9920.634920…, and 0.492 of a cent is less than half of one",
  },
  {
    id: "big-rational-floor",
    library: "big-rational",
    what: "The floor of a number between minus one and zero is zero.",
    program: {
      imports: ['const rational = require("big-rational");'],
      code: 'console.log(rational("-0.1").floor().toDecimal());',
    },
    got: "0",
    right: () => exactly(["-0.1"], 0, "floor"),
    sum: "the whole number below -0.1 is -1",
  },
  {
    id: "proposal-decimal-half-even",
    library: "proposal-decimal",
    what: "halfEven takes an odd neighbour.",
    program: {
      imports: ['const { Decimal } = require("proposal-decimal");'],
      code: 'console.log(new Decimal("10000.105").round(2, "halfEven").toFixed({ digits: 2 }));',
    },
    got: "10000.11",
    right: () => exactly(["10000.105"], 2, "half-even"),
    sum: "10000.105 is half-way between .10 and .11, of which .10 is even",
  },
  {
    id: "decimal-digits",
    library: "decimal",
    what: "A quotient keeps 20 digits unless told otherwise, and is then rounded a second time.",
    program: {
      imports: ['const Decimal = require("decimal.js");'],
      code: 'console.log(new Decimal("219726275929321").div("1.61157").times(100).toFixed(2, Decimal.ROUND_HALF_UP));',
    },
    got: "13634299219352618.88",
    right: () => exactly(["219726275929321", "1/1.61157", "100"], 2, "half-up"),
    sum: "219726275929321 / 1.61157 × 100 = 13634299219352618.8747…",
    documented: "its page on precision: 20 significant digits, set by Decimal.set",
  },
  {
    id: "number-half",
    library: "number",
    what: "toFixed rounds the double that is nearest to a decimal, not the decimal.",
    program: { code: "console.log((10000.75 * 0.1).toFixed(2), (1.005).toFixed(2));" },
    got: "1000.08 1.00",
    right: () => `${exactly(["10000.75", "0.1"], 2, "half-up")} ${exactly(["1.005"], 2, "half-up")}`,
    sum: "1.005 is half-way between 1.00 and 1.01; the double is 1.00499999999999989…",
    documented: "ECMA-262, Number.prototype.toFixed",
  },
];
