import { inUnits } from "../cases/figures.ts";
import { outOfScope } from "../cases/scope.ts";
import type { ResolvedClaims } from "../converter/claims.ts";
import type { ConversionRequest } from "../converter/conversion.ts";
import { wrongUnlessRefused } from "./answers.ts";
import { conversionInWords, simplerConversions, sizeOfConversion } from "./conversion-series.ts";
import { anyWay, between, inTurn } from "./conversions.ts";
import type { Draws } from "./draws.ts";
import { drawn, type Series } from "./series.ts";
import { everydayUnits, rateFigure } from "./units.ts";

/** What a conversion has that its rate does not fit. */
const STRANGERS = ["from", "to", "from and to"] as const;

/** Currencies that do not belong to the rate, and rates of nothing or less. */
export const REFUSED = [
  drawn(
    refusedConversions(
      "other currencies",
      "amounts of, or into, a currency that is not of the rate",
      (draws, claims, turn) => {
        const [from, to, one, other] = everydayUnits(draws, claims, 4);
        const asked = payment(
          [from, to].flatMap((unit) => unit ?? []),
          draws,
          claims,
        );
        if (asked === undefined || one === undefined) return undefined;
        switch (inTurn(STRANGERS, turn)) {
          case "from":
            return { ...asked, from: one };
          case "to":
            return { ...asked, to: one };
          case "from and to":
            return other === undefined ? undefined : { ...asked, from: one, to: other };
        }
      },
    ),
  ),
  drawn(
    refusedConversions("rates of nothing", "rates of 0 and below", (draws, claims, turn) => {
      const asked = payment(everydayUnits(draws, claims, 2), draws, claims);
      if (asked === undefined) return undefined;
      const { rate } = asked;
      if (turn % 2 === 0) return { ...asked, rate: { ...rate, answer: 0n, value: "0" } };
      return { ...asked, rate: { ...rate, answer: -rate.answer, value: `-${rate.value}` } };
    }),
  ),
];

function refusedConversions(
  name: string,
  given: string,
  draw: (draws: Draws, claims: ResolvedClaims, turn: number) => ConversionRequest | undefined,
): Series<ConversionRequest, bigint> {
  return {
    name,
    needs: "convert",
    profile: "desk",
    most: 40,
    given,
    expected: "a refusal",
    draw,
    fits: ({ amount, from, to, rate }, claims) =>
      outOfScope({ assets: [from, to], rates: [rate], figures: [amount] }, claims) === undefined &&
      (claims.direction === "both" || from.code !== rate.quote),
    put: (asked, question) => asked.convert(question),
    wrong: (question, answer) => wrongUnlessRefused(answer, (figure) => inUnits(figure, question.to)),
    words: conversionInWords,
    right: () => "a refusal",
    // A simpler unit could be one of the rate's, and a simpler rate one above zero.
    simpler: (question) =>
      simplerConversions(question).filter(({ from, to, rate }) => {
        const kept = from.code === question.from.code && to.code === question.to.code;
        return kept && (question.rate.answer > 0n ? rate.answer > 0n : rate === question.rate);
      }),
    size: sizeOfConversion,
  };
}

function payment(
  units: ReturnType<typeof everydayUnits>,
  draws: Draws,
  claims: ResolvedClaims,
): ConversionRequest | undefined {
  return between(units, claims.direction === "both" ? anyWay(draws) : "base-to-quote", {
    amount: draws.digits(draws.whole(3, 7)),
    rate: rateFigure(draws, draws.whole(1, 6), draws.whole(-1, 1)),
    rounding: draws.pick(claims.roundings),
  });
}
