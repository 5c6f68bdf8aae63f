import { amountInMessage, rateFor, rateInMessage } from "./message-figures.ts";
import type { Example } from "../cases/conformance-case.ts";
import { inUnits, unit } from "../cases/figures.ts";
import { outOfScope } from "../cases/scope.ts";
import type { Amount } from "../converter/conversion.ts";
import { writeUnits } from "../exact/decimal.ts";
import type { RoundingName } from "../exact/rounding.ts";
import { modelled } from "./modelled.ts";

interface RateQuestion {
  readonly value: string;
  readonly rounding?: RoundingName;
}

/** Rates for messages of ISO 20022, of about as many digits as fit. */
export const MESSAGE_RATES: Example = modelled<RateQuestion, string>({
  name: "message rates",
  needs: "iso20022Rate",
  given: "rates of 1 to 14 digits with 0 to 13 decimals, some to be rounded by name",
  expected:
    "the rate where it has at most 11 digits, 10 of them after the point; otherwise rounded to what fits, or a refusal",
  draw(draws, { roundings }) {
    const value = rateFor(draws);
    return draws.onceIn(3) ? { value, rounding: draws.pick(roundings) } : { value };
  },
  put: (asked, { value, rounding }) =>
    rounding === undefined ? asked.iso20022Rate(value) : asked.iso20022Rate(value, rounding),
  model: ({ value, rounding }) => rateInMessage(value, rounding),
  words: ({ value, rounding }) => `the rate ${value}${rounding === undefined ? "" : `, ${rounding}`}`,
  show: (value) => value.replace(/(\.[0-9]*?)0+$/, "$1").replace(/\.$/, ""),
});

/** Amounts for messages of ISO 20022 with the decimals of their currency, of about as many digits as fit. */
export const MESSAGE_AMOUNTS: Example = modelled<Amount, string>({
  name: "message amounts",
  needs: "iso20022Amount",
  given: "amounts of 1 to 17 digits in currencies of 0 to 4 decimals, many with zeros at the end",
  expected: "the amount where its value has at most 14 digits, otherwise a refusal",
  draw(draws) {
    const zeros = draws.onceIn(3) ? draws.whole(0, 6) : 0;
    const asset = unit(draws.pick(["USD", "EUR", "JPY", "KWD", "CLF"]));
    return { minor: draws.digits(draws.whole(1, 17 - zeros)) * 10n ** BigInt(zeros), asset };
  },
  fits: ({ asset }, claims) => outOfScope({ assets: [asset] }, claims) === undefined,
  put: (asked, amount) => asked.iso20022Amount(amount),
  model: ({ minor, asset }) => amountInMessage(writeUnits(minor, asset.decimals)),
  words: ({ minor, asset }) => inUnits(minor, asset),
});
