import { NotOffered, ROUNDING_NAMES, type RoundingName } from "../../../src/conformance/index.ts";
import type { ModuleLibrary } from "../library.ts";
import { decimal, isForward, minorUnits, rateAsNumber } from "./amounts.ts";

export const NUMBER: ModuleLibrary = {
  id: "number",
  doubles: true,
  name: "Number",
  by: "multiplied or divided, then toFixed",
  language: "JavaScript",
  npm: [],
  open: () => ({
    name: "Number",
    roundings: ["half-up"],
    convert(request) {
      const { amount, from, to } = request;
      const [money, rate] = [Number(decimal(amount, from)), rateAsNumber(request)];
      return minorUnits((isForward(request) ? money * rate : money / rate).toFixed(to.decimals), to);
    },
  }),
};

const MODES: Readonly<Partial<Record<RoundingName, Intl.NumberFormatOptions["roundingMode"]>>> = {
  floor: "floor",
  ceil: "ceil",
  "toward-zero": "trunc",
  "away-from-zero": "expand",
  "half-up": "halfExpand",
  "half-down": "halfTrunc",
  "half-even": "halfEven",
  "half-ceil": "halfCeil",
  "half-floor": "halfFloor",
};

export const INTL: ModuleLibrary = {
  id: "intl-number-format",
  doubles: true,
  name: "Intl.NumberFormat",
  by: "a Number, rounded by roundingMode",
  language: "JavaScript",
  npm: [],
  open: () => ({
    name: "Intl.NumberFormat",
    roundings: ROUNDING_NAMES,
    convert(request) {
      const { amount, from, to, rounding } = request;
      const roundingMode = MODES[rounding];
      if (roundingMode === undefined) throw new NotOffered(`no rounding ${rounding}`);
      const [money, rate] = [Number(decimal(amount, from)), rateAsNumber(request)];
      const format = new Intl.NumberFormat("en", {
        useGrouping: false,
        minimumFractionDigits: to.decimals,
        maximumFractionDigits: to.decimals,
        roundingMode,
      });
      return minorUnits(
        format.format(isForward(request) ? money * rate : money / rate).replace(/^-(?=0[.0]*$)/, ""),
        to,
      );
    },
  }),
};

export const ACCOUNTING: ModuleLibrary = {
  id: "accounting",
  doubles: true,
  name: "accounting.js",
  by: "toFixed",
  language: "JavaScript",
  npm: ["accounting@0.4.1"],
  open(load) {
    const { toFixed } = load<{ toFixed: (value: number, places: number) => string }>("accounting");
    return {
      name: "accounting.js",
      roundings: ["half-ceil"],
      convert(request) {
        const { amount, from, to } = request;
        const [money, rate] = [Number(decimal(amount, from)), rateAsNumber(request)];
        return minorUnits(toFixed(isForward(request) ? money * rate : money / rate, to.decimals), to);
      },
    };
  },
};
