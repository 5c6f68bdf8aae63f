import type { ConversionRequest } from "../../../src/conformance/converter/conversion.ts";
import type { RoundingName } from "../../../src/conformance/exact/rounding.ts";
import { asking, isBase, power, right, type WrongConverter } from "./mistake.ts";

/** What goes wrong with directions and parts of a unit. */
export const WRONG_ROUNDINGS: readonly WrongConverter[] = [
  {
    mistake: "every rate applied the wrong way round",
    fails: ["A1", "A2", "A3", "A5", "A7", "A9", "A12", "B1", "B2", "B3", "B8", "C1", "C2", "C3", "C6", "C9"],
    converter: asking((request) => ({
      ...request,
      rate: { ...request.rate, base: request.rate.quote, quote: request.rate.base },
    })),
  },
  {
    mistake: "everything rounded by half-up",
    fails: ["A3", "B3", "C1", "C3", "C6", "C8", "C9", "F1"],
    converter: asking((request) => ({ ...request, rounding: "half-up" })),
  },
  {
    mistake: "everything rounded by ceil",
    fails: ["A2", "A3", "A5", "A7", "B2", "B3", "B8", "C1", "C3", "C6", "C7", "C8", "C9"],
    converter: asking((request) => ({ ...request, rounding: "ceil" })),
  },
  {
    mistake: "what must be paid rounded down",
    fails: ["C1", "C2", "C6", "C8"],
    converter: asking((request) => renamed(request, "ceil", "floor")),
  },
  {
    mistake: "ties to even where half up was said",
    fails: ["A11", "C6"],
    converter: asking((request) => renamed(request, "half-up", "half-even")),
  },
  {
    mistake: "half up where ties to even was said",
    fails: ["C6", "C8"],
    converter: asking((request) => renamed(request, "half-even", "half-up")),
  },
  {
    mistake: "division before multiplication",
    fails: ["A2", "A3", "A5", "B2", "B8", "C2", "C3", "C9"],
    converter: {
      convert(request) {
        if (request.rounding !== "floor" || isBase(request)) return right.convert(request);
        const { amount, rate, to, from } = request;
        const whole = (amount * power(to.decimals)) / rate.answer;
        return (whole * power(rate.decimals) * rate.per) / power(from.decimals);
      },
    },
  },
  {
    mistake: "three decimals first, and then those of the currency",
    fails: ["C7"],
    converter: {
      convert(request) {
        const { to } = request;
        if (to.decimals > 2) return right.convert(request);
        const between = { ...to, decimals: to.decimals + 1 };
        const amount = right.convert({ ...request, to: between });
        const rate = {
          ...request.rate,
          base: "X",
          quote: to.code,
          value: "1",
          answer: 1n,
          decimals: 0,
          per: 1n,
        };
        return right.convert({ ...request, amount, from: { ...between, code: "X" }, rate });
      },
    },
  },
  {
    mistake: "negative amounts rounded toward zero",
    fails: ["C8"],
    converter: {
      convert: (request) =>
        request.amount < 0n && request.rounding === "floor"
          ? -right.convert({ ...request, amount: -request.amount })
          : right.convert(request),
    },
  },
  {
    mistake: "nothing paid out for something",
    fails: ["C9"],
    converter: {
      convert(request) {
        try {
          return right.convert(request);
        } catch {
          return 0n;
        }
      },
    },
  },
];

function renamed(request: ConversionRequest, from: RoundingName, to: RoundingName): ConversionRequest {
  return request.rounding === from ? { ...request, rounding: to } : request;
}
