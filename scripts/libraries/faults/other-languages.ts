import { exactly, shares } from "./exactly.ts";
import type { Fault } from "./fault.ts";

/** Libraries of other languages than JavaScript. */
export const OF_OTHER_LANGUAGES: readonly Fault[] = [
  {
    id: "python-float-half",
    library: "python-float",
    what: "round() rounds the double that is nearest to a decimal, not the decimal.",
    program: { code: "print(round(10000.25 * 0.1, 2), round(2.675, 2))" },
    got: "1000.03 2.67",
    right: () => `${exactly(["10000.25", "0.1"], 2, "half-even")} ${exactly(["2.675"], 2, "half-even")}`,
    sum: "10000.25 × 0.1 = 1000.025 is half-way between .02 and .03, of which .02 is even; so is 2.68 beside 2.675",
    documented: "the note at round() in Python's Built-in Functions",
  },
  {
    id: "java-double-largest",
    library: "java-double",
    what: "Math.round gives the largest long for every larger double.",
    program: { code: "System.out.println(Math.round(100_000_000_000_000_000_000.0));" },
    got: "9223372036854775807",
    right: () => exactly(["100000000000000000000"], 0, "half-up"),
    sum: "10^20 is whole",
    documented: "the page of java.lang.Math.round(double)",
  },
  {
    id: "apd-quantize",
    library: "cockroachdb-apd",
    what: "Quantize rounds what is under a tenth of the last decimal to nothing, by RoundUp and RoundCeiling too.",
    program: {
      imports: ["fmt", "github.com/cockroachdb/apd"],
      code: `context := apd.BaseContext.WithPrecision(34)
context.Rounding = apd.RoundUp
small, _, _ := apd.NewFromString("0.0004")
rounded := new(apd.Decimal)
_, err := context.Quantize(rounded, small, -2)
fmt.Println(rounded, err)`,
    },
    got: "0.00 <nil>",
    right: () => `${exactly(["0.0004"], 2, "away-from-zero")} <nil>`,
    sum: "the cent above 0.0004 is 0.01",
  },
  {
    id: "ruby-money-share",
    library: "ruby-money",
    what: "A share is more than a whole cent above what is due; its page hands out what is left one by one.",
    program: {
      imports: ['require "money"', "I18n.enforce_available_locales = false", "Money.locale_backend = nil"],
      code: 'puts Money.new(1_000_000, "EUR").allocate([35, 31, 18]).map(&:cents).join(" ")',
    },
    got: "416668 369047 214285",
    right: () => shares(1_000_000n, [35n, 31n, 18n]),
    sum: "1000000 × 35/84 = 416666.67, and so 416667 at most; × 31/84 = 369047.62, × 18/84 = 214285.71",
  },
  {
    id: "ruby-bigdecimal-up",
    library: "ruby-bigdecimal",
    what: "round by ROUND_UP gives nothing for what is far under the last decimal, where ROUND_CEILING gives a cent.",
    program: {
      imports: ['require "bigdecimal"'],
      code: 'small = BigDecimal("0.0000000005")\nputs small.round(2, BigDecimal::ROUND_UP).to_s("F"), small.round(2, BigDecimal::ROUND_CEILING).to_s("F")',
    },
    got: "0.0\n0.01",
    right: () => `${exactly(["0.0000000005"], 2, "away-from-zero")}\n${exactly(["0.0000000005"], 2, "ceil")}`,
    sum: "the cent above 0.0000000005 is 0.01",
  },
  {
    id: "boost-quotient",
    library: "boost-cpp-dec-float",
    what: "A quotient that is whole is a little less, so that its floor is one less; it prints as the whole number.",
    program: {
      imports: [
        "#include <boost/multiprecision/cpp_dec_float.hpp>",
        "#include <iostream>",
        "using boost::multiprecision::cpp_dec_float_50;",
      ],
      code: 'const cpp_dec_float_50 quotient = cpp_dec_float_50(600000) / 60;\nstd::cout << quotient << " " << floor(quotient) << std::endl;',
    },
    got: "10000 9999",
    right: () => {
      const quotient = exactly(["600000", "1/60"], 0, "floor");
      return `${quotient} ${quotient}`;
    },
    sum: "600000 / 60 = 10000: 600,000.00 DOP at 60 are 10,000.00 EUR",
    documented:
      "its page on cpp_dec_float: operations always truncate, which guard digits hide in most cases",
  },
  {
    id: "tcl-floor",
    library: "tcl-decimal",
    what: "The floor of a negative number whose further decimals are zeros is one less.",
    program: {
      imports: ["package require math::decimal"],
      code: 'puts [::math::decimal::tostr [::math::decimal::round_floor [::math::decimal::fromstr "-10000.0000"] 2]]',
    },
    got: "-10000.01",
    right: () => exactly(["-10000.0000"], 2, "floor"),
    sum: "-10000.0000 is -10000.00",
  },
  {
    id: "shopspring-digits",
    library: "shopspring-decimal",
    what: "Div keeps 16 decimals unless told otherwise, and is then rounded a second time.",
    program: {
      imports: ["fmt", "github.com/shopspring/decimal"],
      code: "fmt.Println(decimal.NewFromInt(1).Div(decimal.NewFromInt(3000000000000000)).Mul(decimal.NewFromInt(3000000000000000)))",
    },
    got: "0.9",
    right: () => exactly(["1", "1/3000000000000000", "3000000000000000"], 0, "half-up"),
    sum: "1 / 3000000000000000 × 3000000000000000 = 1",
    documented: "its DivisionPrecision, 16 unless set",
  },
];
